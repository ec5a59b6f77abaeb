package chat.earshot.common.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class NameColorTest {

    @Test
    void thereAreEighteenAndNoTwoLookAlike() {
        assertThat(NameColor.values()).hasSize(18);
        assertThat(Arrays.stream(NameColor.values()).map(NameColor::cssKeyword)).doesNotHaveDuplicates();
    }

    @Test
    void cssKeywordsAreWords() {
        assertThat(Arrays.stream(NameColor.values()).map(NameColor::cssKeyword)).allMatch(css -> css.matches("[a-z]+"));
    }

    @Test
    void theServersOwnGrayIsNobodysColor() {
        assertThat(Arrays.stream(NameColor.values()).map(NameColor::cssKeyword)).doesNotContain("gray", "grey");
    }

    @Test
    void aWireNameLeadsBackToItsColor() {
        for (NameColor color : NameColor.values()) {
            assertThat(NameColor.ofWireName(color.wireName())).contains(color);
        }
        assertThat(NameColor.TEAL.wireName()).isEqualTo("teal");
        assertThat(NameColor.AMBER.cssKeyword()).isEqualTo("goldenrod");
    }

    @Test
    void aColorOfALaterVersionIsNotKnown() {
        assertThat(NameColor.ofWireName("octarine")).isEmpty();
        assertThat(NameColor.ofWireName("TEAL")).isEmpty();
    }
}

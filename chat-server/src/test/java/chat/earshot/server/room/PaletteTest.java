package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.NameColor;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PaletteTest {
    @Test
    void eighteenPeopleHaveEighteenColours() {
        Palette palette = new Palette(new Random(1));
        Set<NameColor> taken = EnumSet.noneOf(NameColor.class);
        for (int i = 0; i < NameColor.values().length; i++) {
            taken.add(palette.take());
        }
        assertThat(taken).hasSize(18);
    }

    @Test
    void withMorePeopleThanColoursTheLeastUsedAreShared() {
        Palette palette = new Palette(new Random(1));
        Map<NameColor, Integer> uses = new EnumMap<>(NameColor.class);
        for (int i = 0; i < 40; i++) {
            uses.merge(palette.take(), 1, Integer::sum);
        }
        assertThat(uses.values()).allMatch(count -> count == 2 || count == 3);
    }

    @Test
    void aColourGivenBackIsTheNextOne() {
        Palette palette = new Palette(new Random(1));
        for (int i = 0; i < 18; i++) {
            palette.take();
        }
        palette.giveBack(NameColor.TEAL);
        assertThat(palette.take()).isEqualTo(NameColor.TEAL);
    }

    @Test
    void amongEqualsTheChoiceIsRandom() {
        Set<NameColor> firsts = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            firsts.add(new Palette(new Random(seed)).take());
        }
        assertThat(firsts).hasSizeGreaterThan(9);
    }
}

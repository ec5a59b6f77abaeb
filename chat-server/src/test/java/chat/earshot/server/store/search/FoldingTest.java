package chat.earshot.server.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Straße, STRASSE",
        "STRAẞE, strasse",
        "Café, cafe",
        "Ünïcödé, unicode",
        "Ὀδυσσεύς, οδυσσευσ",
        "ёлка, ЕЛКА",
        "ＡＢＣ, abc",
        "ﬁn, fin",
        "שָׁלוֹם, שלום",
        "مُحَمَّد, محمد",
        "İstanbul, istanbul",
        "한국어, 한국어",
        "❤️, ❤"
    })
    void caseAccentsAndFormsMakeNoDifference(String one, String other) {
        assertThat(Folding.folded(one)).isEqualTo(Folding.folded(other));
    }

    @ParameterizedTest
    @CsvSource({"か, が", "は, ぱ", "ที่, ท", "कि, क", "o, 0", "東, 京"})
    void lettersThatAreOthersStayOthers(String one, String other) {
        assertThat(Folding.folded(one)).isNotEqualTo(Folding.folded(other));
    }

    @Test
    void foldingAgainChangesNothing() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.isDefined(c) && Character.getType(c) != Character.SURROGATE) {
                String folded = Folding.folded(Character.toString(c));
                assertThat(Folding.folded(folded)).as(Integer.toHexString(c)).isEqualTo(folded);
            }
        }
    }
}

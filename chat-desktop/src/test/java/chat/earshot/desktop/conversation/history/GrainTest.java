package chat.earshot.desktop.conversation.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What one, two and three clicks take.
class GrainTest {
    private static final String TEXT = "one two\nthree";

    @Test
    void aWordBeginsAndEndsAtItsLetters() {
        assertThat(taken(Grain.WORD, TEXT, 5)).isEqualTo("two");
        assertThat(taken(Grain.WORD, TEXT, 4)).isEqualTo("two");
        assertThat(taken(Grain.WORD, TEXT, 0)).isEqualTo("one");
        assertThat(taken(Grain.WORD, TEXT, TEXT.length())).isEqualTo("three");
        assertThat(taken(Grain.WORD, "", 0)).isEmpty();
    }

    @Test
    void aLineGoesFromBreakToBreak() {
        assertThat(taken(Grain.LINE, TEXT, 0)).isEqualTo("one two");
        assertThat(taken(Grain.LINE, TEXT, 7)).isEqualTo("one two");
        assertThat(taken(Grain.LINE, TEXT, 8)).isEqualTo("three");
    }

    @Test
    void aSingleClickTakesNothingAndCutsNoCharacterInTwo() {
        assertThat(taken(Grain.CHARACTER, TEXT, 5)).isEmpty();
        assertThat(Grain.CHARACTER.start("a👍b", 2)).isEqualTo(1);
    }

    private static String taken(Grain grain, String text, int at) {
        return text.substring(grain.start(text, at), grain.end(text, at));
    }
}

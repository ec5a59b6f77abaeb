package chat.earshot.desktop.conversation.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Characters of a text and places where it is drawn lead to each other, though a picture is one place only.
class RunMapTest {
    private static final String FAMILY = "👩‍👩‍👧‍👦";

    @Test
    void wordsAreOneToOne() {
        RunMap map = new RunMap(Runs.of("hello"));
        for (int i = 0; i <= 5; i++) {
            assertThat(map.placeOf(i)).isEqualTo(i);
            assertThat(map.characterAt(i)).isEqualTo(i);
        }
        assertThat(map.placeOf(9)).isEqualTo(5);
    }

    @Test
    void aPictureIsOnePlace() {
        String text = "a" + FAMILY + "b👍";
        RunMap map = new RunMap(Runs.of(text));
        int afterFamily = 1 + FAMILY.length();
        assertThat(List.of(map.placeOf(0), map.placeOf(1), map.placeOf(afterFamily), map.placeOf(text.length())))
                .containsExactly(0, 1, 2, 4);
        assertThat(List.of(map.characterAt(1), map.characterAt(2), map.characterAt(3), map.characterAt(4)))
                .containsExactly(1, afterFamily, afterFamily + 1, text.length());
    }

    @Test
    void theMiddleOfAPictureIsBehindIt() {
        assertThat(new RunMap(Runs.of("👍👍")).placeOf(1)).isEqualTo(1);
    }

    @Test
    void runsAreTheWholeTextWithLinksAndPictures() {
        String text = "👍 https://example.org/👍 x";
        List<Run> runs = Runs.of(text);
        assertThat(String.join("", runs.stream().map(Run::characters).toList())).isEqualTo(text);
        assertThat(runs.getFirst()).isEqualTo(new Run.Picture("👍"));
        assertThat(runs.get(2)).isInstanceOf(Run.Link.class);
    }
}

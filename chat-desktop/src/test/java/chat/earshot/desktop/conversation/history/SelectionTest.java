package chat.earshot.desktop.conversation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageText;
import chat.earshot.desktop.Fx;
import chat.earshot.desktop.Sample;
import java.time.Duration;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Text is selected across messages, with the mouse and with the keyboard, and copied as people write conversations.
class SelectionTest {
    private final HistoryShown shown = new HistoryShown();

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void withinAMessageTheWordsAloneAreCopied() {
        Fx.run(() -> {
            shown.say(1, "Tests are green on Linux");
            shown.drag(shown.pointOf(1, 6), shown.pointOf(1, 15));
            assertThat(shown.copied()).isEqualTo("are green");
            shown.drag(shown.pointOf(1, 15), shown.pointOf(1, 6));
            assertThat(shown.copied()).isEqualTo("are green");
        });
    }

    @Test
    void acrossMessagesEachLineSaysWhoSaidItWhen() {
        Fx.run(() -> {
            shown.timeline.apply(Sample.message(1, Sample.ANNA, Sample.NOW, "one\ntwo"));
            shown.timeline.apply(Sample.message(2, Sample.CHEN, Sample.NOW.plusSeconds(60), "three"));
            shown.timeline.apply(Sample.message(3, Sample.ANNA, Sample.NOW.plusSeconds(120), "four five"));
            shown.drag(shown.pointOf(1, 4), shown.pointOf(3, 4));
            assertThat(shown.copied()).isEqualTo("[09:40] Anna: two\n[09:41] Chen: three\n[09:42] Anna: four");
            shown.drag(shown.pointOf(1, 4), shown.pointOf(2, 0));
            assertThat(shown.copied()).isEqualTo("two");
        });
    }

    @Test
    void theMenuCopiesTheSelection() {
        Fx.run(() -> {
            shown.say(1, "Tests are green");
            shown.drag(shown.pointOf(1, 0), shown.pointOf(1, 5));
            shown.view.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
            shown.choose("Copy selection");
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("Tests");
        });
    }

    @Test
    void twoClicksTakeAWordAndThreeALine() {
        Fx.run(() -> {
            shown.say(1, "first line here\nsecond line");
            shown.click(shown.pointOf(1, 8), 2);
            assertThat(shown.copied()).isEqualTo("line");
            shown.click(shown.pointOf(1, 8), 3);
            assertThat(shown.copied()).isEqualTo("first line here");
            shown.click(shown.pointOf(1, 18), 3);
            assertThat(shown.copied()).isEqualTo("second line");
        });
    }

    @Test
    void aDragAfterTwoClicksTakesWholeWords() {
        Fx.run(() -> {
            shown.say(1, "alpha beta gamma delta");
            shown.mouse(MouseEvent.MOUSE_PRESSED, shown.pointOf(1, 8), 2);
            shown.mouse(MouseEvent.MOUSE_DRAGGED, shown.pointOf(1, 13), 2);
            assertThat(shown.copied()).isEqualTo("beta gamma");
            shown.mouse(MouseEvent.MOUSE_DRAGGED, shown.pointOf(1, 2), 2);
            assertThat(shown.copied()).isEqualTo("alpha beta");
        });
    }

    @Test
    void shiftClickExtends() {
        Fx.run(() -> {
            shown.say(1, "alpha beta gamma");
            shown.click(shown.pointOf(1, 6), 1);
            shown.mouse(shown.view, MouseEvent.MOUSE_PRESSED, shown.pointOf(1, 10), 1, true);
            assertThat(shown.copied()).isEqualTo("beta");
            shown.mouse(shown.view, MouseEvent.MOUSE_PRESSED, shown.pointOf(1, 0), 1, true);
            assertThat(shown.copied()).isEqualTo("alpha ");
        });
    }

    @Test
    void ctrlATakesAllThatIsLoadedAndEscapeLetsGo() {
        Fx.run(() -> {
            shown.timeline.addPage(Sample.messages(1, 2_000));
            shown.layout();
            shown.press(KeyCode.A, KeyCode.CONTROL);
            assertThat(shown.copied().lines()).hasSize(2_000);
            shown.press(KeyCode.ESCAPE);
            assertThat(shown.view.selection().span()).isEmpty();
        });
    }

    @Test
    void aDragBeyondTheEdgeMovesTheHistoryAndSelectsWhatComes() {
        Fx.run(() -> {
            shown.timeline.addPage(Sample.messages(1, 2_000));
            shown.scroll(-20_000);
            Point2D middle = new Point2D(200, 300);
            shown.mouse(MouseEvent.MOUSE_PRESSED, middle, 1);
            shown.mouse(MouseEvent.MOUSE_DRAGGED, new Point2D(200, -160), 1);
        });
        int first = Fx.get(() -> shown.view.placed().getFirst().index());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Fx.get(() -> shown.view.placed().getFirst().index() < first - 60));
        Fx.run(() -> {
            shown.mouse(MouseEvent.MOUSE_RELEASED, new Point2D(200, -160), 1);
            Selection.Span span = shown.view.selection().span().orElseThrow();
            assertThat(span.lastIndex() - span.firstIndex()).isGreaterThan(60);
            assertThat(shown.view.placed().stream().map(row -> row.index())).contains(span.firstIndex());
        });
    }

    @Test
    void theSelectionOutlivesOlderPagesEditsElsewhereAndScrolling() {
        Fx.run(() -> {
            shown.timeline.addPage(Sample.messages(5_000, 5_100));
            shown.drag(shown.pointOf(5_097, 0), shown.pointOf(5_099, 7));
            String before = shown.copied();
            shown.timeline.addPage(Sample.messages(4_900, 4_999));
            ChatMessage old = Sample.message(5_050);
            shown.timeline.apply(new ChatMessage(
                    old.id(), old.room(), 5_050, 6_000, old.at(), old.author(), new MessageText("another text")));
            shown.scroll(-5_000);
            assertThat(shown.view.placed().getLast().index()).isLessThan(150);
            assertThat(shown.copied()).isEqualTo(before).startsWith("[").contains("Message 5098");
        });
    }

    @Test
    void anEditOfASelectedMessageKeepsWhatIsStillThere() {
        Fx.run(() -> {
            shown.say(1, "a long text of some words");
            shown.drag(shown.pointOf(1, 2), shown.pointOf(1, 25));
            ChatMessage old = Sample.message(1, Sample.ANNA, Sample.NOW, "x");
            shown.timeline.apply(
                    new ChatMessage(old.id(), old.room(), 1, 2, old.at(), old.author(), new MessageText("a long one")));
            shown.layout();
            assertThat(shown.copied()).isEqualTo("long one");
        });
    }

    @Test
    void theKeyboardSelectsByCharactersWordsLinesAndMessages() {
        Fx.run(() -> {
            shown.say(1, "alpha beta\ngamma");
            shown.say(2, "delta");
            shown.layout();
            shown.press(KeyCode.UP);
            shown.press(KeyCode.UP);
            shown.press(KeyCode.RIGHT, KeyCode.SHIFT);
            assertThat(shown.copied()).isEqualTo("a");
            shown.press(KeyCode.RIGHT, KeyCode.SHIFT, KeyCode.CONTROL);
            assertThat(shown.copied()).isEqualTo("alpha");
            shown.press(KeyCode.END, KeyCode.SHIFT);
            assertThat(shown.copied()).isEqualTo("alpha beta");
            shown.press(KeyCode.HOME, KeyCode.SHIFT);
            shown.press(KeyCode.DOWN, KeyCode.SHIFT);
            assertThat(shown.copied()).isEqualTo("alpha beta\n");
            shown.press(KeyCode.DOWN, KeyCode.SHIFT);
            shown.press(KeyCode.RIGHT, KeyCode.SHIFT);
            assertThat(shown.copied()).endsWith("] Anna: d").contains("gamma");
            shown.press(KeyCode.LEFT, KeyCode.SHIFT);
            shown.press(KeyCode.LEFT, KeyCode.SHIFT);
            assertThat(shown.copied()).isEqualTo("alpha beta\ngamma");
        });
    }

    @Test
    void theKeyboardSelectsByPagesAndToBothEnds() {
        Fx.run(() -> {
            shown.timeline.addPage(Sample.messages(1, 500));
            shown.layout();
            shown.press(KeyCode.UP);
            shown.press(KeyCode.PAGE_UP, KeyCode.SHIFT);
            shown.press(KeyCode.PAGE_UP, KeyCode.SHIFT);
            Selection.Span pages = shown.view.selection().span().orElseThrow();
            assertThat(pages.lastIndex()).isEqualTo(499);
            assertThat(pages.firstIndex()).isBetween(400, 490);
            shown.press(KeyCode.HOME, KeyCode.SHIFT, KeyCode.CONTROL);
            assertThat(shown.copied().lines()).hasSize(500);
            assertThat(shown.view.placed().getFirst().index()).isZero();
            shown.press(KeyCode.END, KeyCode.SHIFT, KeyCode.CONTROL);
            assertThat(shown.view.placed().getLast().index()).isEqualTo(499);
        });
    }

    @Test
    void accentsAndEmojiAreSelectedAsOneCharacter() {
        String family = "👩‍👩‍👧‍👦";
        Fx.run(() -> {
            shown.say(1, "e\u0301" + family + "x");
            shown.layout();
            shown.press(KeyCode.UP);
            shown.press(KeyCode.RIGHT, KeyCode.SHIFT);
            // Stored texts are composed.
            assertThat(shown.copied()).isEqualTo("\u00e9");
            shown.press(KeyCode.RIGHT, KeyCode.SHIFT);
            assertThat(shown.copied()).isEqualTo("\u00e9" + family);
            shown.press(KeyCode.LEFT, KeyCode.SHIFT);
            assertThat(shown.copied()).isEqualTo("\u00e9");
        });
    }

    @Test
    void emojiAreDrawnAndCopiedAsCharacters() {
        String text = "well 👍🏽 done 🎉 https://example.org/x";
        Fx.run(() -> {
            shown.say(1, text);
            assertThat(shown.row(1).row().lookupAll(".emoji")).hasSize(2);
            shown.drag(shown.pointOf(1, 0), shown.pointOf(1, text.length()));
            assertThat(shown.copied()).isEqualTo(text);
            shown.drag(shown.pointOf(1, 5), shown.pointOf(1, 5 + "👍🏽 d".length()));
            assertThat(shown.copied()).isEqualTo("👍🏽 d");
            shown.click(shown.pointOf(1, text.length() - 3), 2);
            assertThat(shown.copied()).startsWith("example");
        });
    }

    @Test
    void inATextFromTheRightForwardsIsToTheLeft() {
        Fx.run(() -> {
            shown.say(1, "שלום עולם");
            shown.layout();
            shown.press(KeyCode.UP);
            shown.press(KeyCode.LEFT, KeyCode.SHIFT);
            shown.press(KeyCode.LEFT, KeyCode.SHIFT);
            assertThat(shown.copied()).isEqualTo("של");
            Point2D begin = shown.pointOf(1, 0);
            Point2D end = shown.pointOf(1, 9);
            assertThat(begin.getX()).isGreaterThan(end.getX() + 20);
            shown.drag(new Point2D(begin.getX() + 3, begin.getY()), new Point2D(end.getX() - 3, end.getY()));
            assertThat(shown.copied()).isEqualTo("שלום עולם");
        });
    }

    @Test
    void whatIsSelectedIsDrawnBehindItsCharacters() {
        Fx.run(() -> {
            shown.say(1, "alpha beta gamma");
            shown.drag(shown.pointOf(1, 6), shown.pointOf(1, 10));
            var drawn = shown.row(1).row().lookup(".selected-text").getBoundsInParent();
            double from = shown.pointOf(1, 6).getX() - RowMetrics.TEXT;
            double to = shown.pointOf(1, 10).getX() - RowMetrics.TEXT;
            assertThat(drawn.getMinX()).isCloseTo(from, Offset.offset(2.0));
            assertThat(drawn.getMaxX()).isCloseTo(to, Offset.offset(2.0));
            assertThat(drawn.getHeight()).isGreaterThan(14);
        });
    }
}

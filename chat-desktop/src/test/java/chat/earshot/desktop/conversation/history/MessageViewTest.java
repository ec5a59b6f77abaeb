package chat.earshot.desktop.conversation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.desktop.Fx;
import chat.earshot.desktop.Sample;
import chat.earshot.desktop.conversation.history.Placement.Placed;
import chat.earshot.desktop.look.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is being read stays where it is, to the pixel.
class MessageViewTest {
    private static final Duration CEILING = Duration.ofSeconds(60);

    private final Timeline timeline = new Timeline();
    private final MessageView view = Fx.get(() ->
            new MessageView(timeline, new Moments(Sample.CLOCK, Locale.UK), new RowActions(_ -> {}, _ -> {}, _ -> {})));
    private final Stage stage = Fx.get(() -> window(view));

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    @Test
    void theNewestMessageIsSeenAtFirstAndEveryOneThatFollows() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 300));
            assertEndIsSeen();
            for (int seq = 301; seq < 400; seq++) {
                timeline.apply(Sample.message(seq));
                assertEndIsSeen();
            }
        });
    }

    @Test
    void nothingMovesWhenNewMessagesComeWhileReading() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 300));
            scroll(-2000);
            List<Seen> before = seen();
            for (int seq = 301; seq < 400; seq++) {
                timeline.apply(Sample.message(seq));
                assertThat(seen()).isEqualTo(before);
            }
            assertThat(view.unseenProperty().get()).isEqualTo(99);
            assertThat(view.atLatestProperty().get()).isFalse();
        });
    }

    @Test
    void nothingMovesWhenOlderMessagesAreLoaded() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(5_000, 5_100));
            view.showFirst();
            layout();
            scroll(137);
            for (int first = 4_950; first > 4_000; first -= 50) {
                List<Seen> before = seen();
                timeline.addPage(Sample.messages(first, first + 49));
                assertThat(seen()).isEqualTo(before);
                scroll(-400);
            }
        });
    }

    @Test
    void theFirstMessageStaysInPlaceWhenItsDayLineAndNameGoAway() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(5_001, 5_100));
            view.showFirst();
            Seen before = seen().getFirst();
            timeline.addPage(Sample.messages(4_901, 5_000));
            assertThat(seen()).contains(before);
        });
    }

    @Test
    void whatIsReadKeepsItsPlaceWhenTheWindowIsResized() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 1_000));
            scroll(-3_000);
            Random random = new Random(3);
            for (int i = 0; i < 40; i++) {
                Seen before = seen().getFirst();
                view.resize(300 + random.nextInt(600), 300 + random.nextInt(400));
                view.requestLayout();
                assertThat(seen().getFirst()).isEqualTo(before);
            }
        });
    }

    @Test
    void theEndStaysInSightWhenTheWindowIsResized() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 1_000));
            layout();
            Random random = new Random(5);
            for (int i = 0; i < 40; i++) {
                view.resize(300 + random.nextInt(600), 200 + random.nextInt(500));
                view.requestLayout();
                assertEndIsSeen();
            }
        });
    }

    @Test
    void aScrollMovesEveryRowByItsPixels() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 100_000));
            layout();
            scroll(-50_000);
            Random random = new Random(11);
            for (int i = 0; i < 300; i++) {
                List<Seen> before = seen();
                int by = random.nextInt(801) - 400;
                scroll(by);
                List<Seen> common = new ArrayList<>(seen());
                common.retainAll(before.stream().map(row -> row.movedBy(-by)).toList());
                List<MessageId> still = ids(seen());
                still.retainAll(ids(before));
                assertThat(common).hasSameSizeAs(still);
            }
        });
    }

    @Test
    void rowsAreAsManyAsTheWindowShowsWhateverTheLengthOfTheHistory() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 100_000));
            layout();
            for (int i = 0; i < 200; i++) {
                scroll(-2_500);
            }
            view.showFirst();
            layout();
            assertThat(view.placed().getFirst().index()).isZero();
            view.showLatest();
            layout();
            assertEndIsSeen();
            assertThat(view.rowsCreated()).isLessThan(120);
        });
    }

    @Test
    void theFirstRowNeverLeavesTheTopAndTheLastNeverTheBottom() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 60));
            layout();
            scroll(-1_000_000);
            assertThat(view.placed().getFirst().top()).isEqualTo(8);
            scroll(1_000_000);
            assertEndIsSeen();
            assertThat(view.atLatestProperty().get()).isTrue();
        });
    }

    @Test
    void olderHistoryIsAskedForBeforeTheReaderGetsThere() {
        Fx.run(() -> {
            List<Integer> asked = new ArrayList<>();
            timeline.addPage(Sample.messages(1_000, 1_200));
            view.setOnNearStart(() -> asked.add(view.placed().getFirst().index()));
            layout();
            assertThat(asked).isEmpty();
            while (asked.isEmpty()) {
                scroll(-200);
            }
            assertThat(asked.getFirst()).isGreaterThan(10);
        });
    }

    @Test
    void whenTheMessageBeingReadGoesAwayItsNeighbourKeepsItsPlace() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 300));
            scroll(-600);
            timeline.reset(Sample.messages(200, 300));
            assertThat(seen()).isNotEmpty();
            assertThat(view.placed().getFirst().top()).isLessThanOrEqualTo(8);
        });
    }

    @Test
    void anEditElsewhereMovesNothing() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 300));
            scroll(-3_000);
            List<Seen> before = seen();
            var old = Sample.message(300);
            timeline.apply(new ChatMessage(
                    old.id(), old.room(), 300, 301, old.at(), old.author(), new MessageText("x\n".repeat(80) + "x")));
            assertThat(seen()).isEqualTo(before);
        });
    }

    @Test
    void hugeWordsRightToLeftTextAndEmojiKeepRowsInOrder() {
        Fx.run(() -> {
            List<String> texts = List.of(
                    "w".repeat(4_000),
                    "שלום עולם \u202E gnp.exe \u202C",
                    "👩‍👩‍👧‍👦🏳️‍🌈 family",
                    "<img src=x onerror=alert(1)></script>",
                    "Z̸̢̛͔a̷̡̫l̶̰̊g̴͚̈o",
                    "tab\tand\nlines\n\n\nmore");
            long seq = 1;
            for (String text : texts) {
                timeline.apply(Sample.message(seq++, Sample.ANNA, Sample.NOW, text));
            }
            layout();
            double bottom = Double.NEGATIVE_INFINITY;
            for (Placed row : view.placed()) {
                assertThat(row.top()).isGreaterThanOrEqualTo(bottom);
                assertThat(row.row().content().entry().text())
                        .isEqualTo(new MessageText(texts.get(row.index())).value());
                bottom = row.bottom();
            }
            view.showFirst();
            layout();
            assertThat(view.placed().getFirst().height()).isGreaterThan(600);
        });
    }

    @Test
    void keysMoveByPagesAndToBothEnds() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 300));
            layout();
            press(KeyCode.HOME);
            layout();
            assertThat(view.placed().getFirst().index()).isZero();
            press(KeyCode.END);
            layout();
            assertEndIsSeen();
            press(KeyCode.UP);
            assertThat(view.current()).contains(Sample.message(300).id());
            press(KeyCode.UP);
            assertThat(view.current()).contains(Sample.message(299).id());
        });
    }

    @Test
    void aStepOfTheWheelGlidesByAllItsPixels() {
        List<Seen> before = Fx.get(() -> {
            timeline.addPage(Sample.messages(1, 300));
            scroll(-2_000);
            List<Seen> rows = seen();
            view.fireEvent(wheel(-150));
            return rows;
        });
        Seen wanted = before.getFirst().movedBy(-150);
        await().atMost(CEILING)
                .until(() -> Fx.get(() -> {
                    layout();
                    return view.placed().stream()
                            .anyMatch(row -> row.row().id().equals(wanted.id()) && row.bodyTop() == wanted.bodyTop());
                }));
    }

    @Test
    void theTextOfAMessageIsCopiedFromItsMenuAndByKey() {
        Fx.run(() -> {
            timeline.apply(Sample.message(1, Sample.ANNA, Sample.NOW, "copy me"));
            timeline.apply(Sample.message(2, Sample.MIA, Sample.NOW, "and me"));
            layout();
            Placed row = view.placed().getFirst();
            view.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 100, row.bodyTop() + 5, 100, 100, false, null));
            menu().getItems().getFirst().fire();
            menu().hide();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("copy me");
            press(KeyCode.UP);
            view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("and me");
        });
    }

    private static ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static ScrollEvent wheel(double pixels) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                100,
                100,
                100,
                100,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private static Stage window(MessageView view) {
        Scene scene = new Scene(new StackPane(view), 700, 600);
        new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT)).dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private void press(KeyCode key) {
        view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private void scroll(double pixels) {
        view.scrollBy(pixels);
        layout();
    }

    private void layout() {
        view.getScene().getRoot().applyCss();
        view.layout();
    }

    private void assertEndIsSeen() {
        layout();
        Placed last = view.placed().getLast();
        assertThat(last.index()).isEqualTo(timeline.size() - 1);
        assertThat(last.bottom()).isEqualTo(view.getHeight() - 10);
    }

    /// Where the words of a message begin.
    private record Seen(MessageId id, double bodyTop) {
        Seen movedBy(double pixels) {
            return new Seen(id, bodyTop + pixels);
        }
    }

    /// All of which something is seen.
    private List<Seen> seen() {
        layout();
        return view.placed().stream()
                .filter(row -> row.bottom() > 0 && row.top() < view.getHeight())
                .map(row -> new Seen(row.row().id(), row.bodyTop()))
                .toList();
    }

    private static List<MessageId> ids(List<Seen> rows) {
        return new ArrayList<>(rows.stream().map(Seen::id).toList());
    }
}

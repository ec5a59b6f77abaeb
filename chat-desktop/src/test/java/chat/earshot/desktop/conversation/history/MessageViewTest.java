package chat.earshot.desktop.conversation.history;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.desktop.Fx;
import chat.earshot.desktop.Sample;
import chat.earshot.desktop.conversation.history.HistoryShown.Seen;
import chat.earshot.desktop.conversation.history.Placement.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is being read stays where it is, to the pixel.
class MessageViewTest {
    private final HistoryShown shown = new HistoryShown();
    private final Timeline timeline = shown.timeline;
    private final MessageView view = shown.view;

    @AfterEach
    void close() {
        shown.close();
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
            shown.scroll(-2000);
            List<Seen> before = shown.seen();
            for (int seq = 301; seq < 400; seq++) {
                timeline.apply(Sample.message(seq));
                assertThat(shown.seen()).isEqualTo(before);
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
            shown.layout();
            shown.scroll(137);
            for (int first = 4_950; first > 4_000; first -= 50) {
                List<Seen> before = shown.seen();
                timeline.addPage(Sample.messages(first, first + 49));
                assertThat(shown.seen()).isEqualTo(before);
                shown.scroll(-400);
            }
        });
    }

    @Test
    void theFirstMessageStaysInPlaceWhenItsDayLineAndNameGoAway() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(5_001, 5_100));
            view.showFirst();
            Seen before = shown.seen().getFirst();
            timeline.addPage(Sample.messages(4_901, 5_000));
            assertThat(shown.seen()).contains(before);
        });
    }

    @Test
    void whatIsReadKeepsItsPlaceWhenTheWindowIsResized() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 1_000));
            shown.scroll(-3_000);
            Random random = new Random(3);
            for (int i = 0; i < 40; i++) {
                Seen before = shown.seen().getFirst();
                view.resize(300 + random.nextInt(600), 300 + random.nextInt(400));
                view.requestLayout();
                assertThat(shown.seen().getFirst()).isEqualTo(before);
            }
        });
    }

    @Test
    void theEndStaysInSightWhenTheWindowIsResized() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 1_000));
            shown.layout();
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
            shown.layout();
            shown.scroll(-50_000);
            Random random = new Random(11);
            for (int i = 0; i < 300; i++) {
                List<Seen> before = shown.seen();
                int by = random.nextInt(801) - 400;
                shown.scroll(by);
                List<Seen> common = new ArrayList<>(shown.seen());
                common.retainAll(before.stream().map(row -> row.movedBy(-by)).toList());
                List<MessageId> still = ids(shown.seen());
                still.retainAll(ids(before));
                assertThat(common).hasSameSizeAs(still);
            }
        });
    }

    @Test
    void rowsAreAsManyAsTheWindowShowsWhateverTheLengthOfTheHistory() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 100_000));
            shown.layout();
            for (int i = 0; i < 200; i++) {
                shown.scroll(-2_500);
            }
            view.showFirst();
            shown.layout();
            assertThat(view.placed().getFirst().index()).isZero();
            view.showLatest();
            shown.layout();
            assertEndIsSeen();
            assertThat(view.rowsCreated()).isLessThan(120);
        });
    }

    @Test
    void theFirstRowNeverLeavesTheTopAndTheLastNeverTheBottom() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 60));
            shown.layout();
            shown.scroll(-1_000_000);
            assertThat(view.placed().getFirst().top()).isEqualTo(8);
            shown.scroll(1_000_000);
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
            shown.layout();
            assertThat(asked).isEmpty();
            while (asked.isEmpty()) {
                shown.scroll(-200);
            }
            assertThat(asked.getFirst()).isGreaterThan(10);
        });
    }

    @Test
    void whenTheMessageBeingReadGoesAwayItsNeighbourKeepsItsPlace() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 300));
            shown.scroll(-600);
            timeline.reset(Sample.messages(200, 300));
            assertThat(shown.seen()).isNotEmpty();
            assertThat(view.placed().getFirst().top()).isLessThanOrEqualTo(8);
        });
    }

    @Test
    void anEditElsewhereMovesNothing() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 300));
            shown.scroll(-3_000);
            List<Seen> before = shown.seen();
            var old = Sample.message(300);
            timeline.apply(new ChatMessage(
                    old.id(), old.room(), 300, 301, old.at(), old.author(), new MessageText("x\n".repeat(80) + "x")));
            assertThat(shown.seen()).isEqualTo(before);
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
            shown.layout();
            double bottom = Double.NEGATIVE_INFINITY;
            for (Placed row : view.placed()) {
                assertThat(row.top()).isGreaterThanOrEqualTo(bottom);
                assertThat(row.row().content().entry().text())
                        .isEqualTo(new MessageText(texts.get(row.index())).value());
                bottom = row.bottom();
            }
            view.showFirst();
            shown.layout();
            assertThat(view.placed().getFirst().height()).isGreaterThan(600);
        });
    }

    @Test
    void aRowWhoseHeightChangesLateMovesNothingThatIsRead() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 300));
            shown.scroll(-3_000);
            Random random = new Random(17);
            for (int i = 0; i < 40; i++) {
                Seen before = shown.seen().getFirst();
                List<Placed> placed = view.placed();
                placed.get(random.nextInt(placed.size())).row().text().setMinHeight(random.nextInt(300));
                assertThat(shown.seen()).contains(before);
                shown.scroll(-50);
            }
        });
    }

    @Test
    void atTheEndARowWhoseHeightChangesLateKeepsTheEndInSight() {
        Fx.run(() -> {
            timeline.addPage(Sample.messages(1, 300));
            shown.layout();
            for (int height = 20; height < 300; height += 40) {
                view.placed().getLast().row().text().setMinHeight(height);
                assertEndIsSeen();
            }
        });
    }

    private void assertEndIsSeen() {
        shown.layout();
        Placed last = view.placed().getLast();
        assertThat(last.index()).isEqualTo(timeline.size() - 1);
        assertThat(last.bottom()).isEqualTo(view.getHeight() - 10);
    }

    private static List<MessageId> ids(List<Seen> rows) {
        return new ArrayList<>(rows.stream().map(Seen::id).toList());
    }
}

package chat.earshot.desktop.conversation.history;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.MessageId;
import chat.earshot.desktop.Fx;
import chat.earshot.desktop.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is new is marked, one lands on its beginning, and what day one is reading is said at the top.
class UnreadTest {
    private final HistoryShown shown = new HistoryShown();

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void openingLandsOnTheFirstMessageThatIsNew() {
        Fx.run(() -> {
            shown.timeline.addPage(Sample.messages(1, 300));
            shown.view.markUnread(
                    Optional.of(new UnreadPoint(Sample.message(200).id(), 101)));
            shown.layout();
            assertThat(shown.row(200).top()).isBetween(0.0, 20.0);
            assertThat(line()).isEqualTo("101 new messages");
            assertThat(shown.view.atLatestProperty().get()).isFalse();
            assertThat(shown.view.unseenProperty().get()).isGreaterThan(60);
        });
    }

    @Test
    void whatIsNewAndFitsIsSeenTogetherWithTheEnd() {
        Fx.run(() -> {
            shown.timeline.addPage(Sample.messages(1, 300));
            shown.view.markUnread(
                    Optional.of(new UnreadPoint(Sample.message(299).id(), 2)));
            shown.layout();
            assertThat(shown.view.atLatestProperty().get()).isTrue();
            assertThat(line()).isEqualTo("2 new messages");
        });
    }

    @Test
    void whileNobodyLooksTheFirstNewMessageStaysInSight() {
        Fx.run(() -> {
            shown.timeline.addPage(Sample.messages(1, 300));
            shown.view.setAttended(true);
            shown.layout();
            shown.view.setAttended(false);
            for (int seq = 301; seq < 400; seq++) {
                shown.timeline.apply(Sample.message(seq));
                shown.view.markUnread(
                        Optional.of(new UnreadPoint(Sample.message(301).id(), seq - 300)));
                shown.layout();
            }
            assertThat(shown.row(301).top()).isBetween(0.0, 20.0);
            shown.view.setAttended(true);
            shown.layout();
            List<HistoryShown.Seen> before = shown.seen();
            shown.timeline.apply(Sample.message(400));
            assertThat(shown.seen()).isEqualTo(before);
        });
    }

    @Test
    void atTheEndNewMessagesAreFollowedWhileOneLooks() {
        Fx.run(() -> {
            shown.timeline.addPage(Sample.messages(1, 300));
            shown.view.markUnread(
                    Optional.of(new UnreadPoint(Sample.message(300).id(), 1)));
            shown.view.setAttended(true);
            shown.layout();
            for (int seq = 301; seq < 400; seq++) {
                shown.timeline.apply(Sample.message(seq));
                shown.layout();
                assertThat(shown.view.atLatestProperty().get()).isTrue();
            }
        });
    }

    @Test
    void theMarkMovesNothingOfWhatIsBeingRead() {
        Fx.run(() -> {
            shown.timeline.addPage(Sample.messages(1, 300));
            shown.scroll(-2_000);
            List<HistoryShown.Seen> before = shown.seen();
            MessageId middle = before.get(before.size() / 2).id();
            shown.view.markUnread(Optional.of(new UnreadPoint(middle, 7)));
            assertThat(shown.seen().getFirst()).isEqualTo(before.getFirst());
        });
    }

    @Test
    void theNewestMessageOnTheScreenIsTold() {
        List<MessageId> told = new ArrayList<>();
        Fx.run(() -> {
            shown.view.setOnSeen(told::add);
            shown.timeline.addPage(Sample.messages(1, 300));
            shown.layout();
            assertThat(told.getLast()).isEqualTo(Sample.message(300).id());
            shown.scroll(-2_000);
            shown.view.requestLayout();
            shown.layout();
            assertThat(told.getLast()).isEqualTo(shown.seen().getLast().id());
        });
    }

    @Test
    void theDayOneReadsIsSaidAtTheTopUntilItsLineIsThere() {
        Fx.run(() -> {
            shown.timeline.addPage(Sample.messages(195_000, 200_000));
            shown.layout();
            Label day = (Label) shown.view.lookup(".sticky-day");
            assertThat(day.isVisible()).isTrue();
            assertThat(day.getText()).isEqualTo("Today, 20 November");
            shown.view.showFirst();
            shown.layout();
            assertThat(day.isVisible()).isFalse();
            shown.scroll(400);
            assertThat(day.isVisible()).isTrue();
            assertThat(day.getText()).isEqualTo("Monday, 16 November");
        });
    }

    @Test
    void theLineOfTheNextDayPushesItAway() {
        Fx.run(() -> {
            for (int seq = 1; seq < 80; seq++) {
                shown.timeline.apply(
                        Sample.message(seq, Sample.ANNA, Sample.NOW.plusSeconds(seq < 20 ? seq : 90_000 + seq), "x"));
            }
            shown.layout();
            shown.view.reveal(Sample.message(20).id());
            shown.layout();
            shown.scroll(shown.row(20).top() - 12);
            assertThat(shown.row(20).top()).isEqualTo(12);
            Label day = (Label) shown.view.lookup(".sticky-day");
            assertThat(day.getLayoutY() + day.getHeight()).isEqualTo(12);
        });
    }

    private String line() {
        return ((Label) shown.view.lookup(".unread-line .label")).getText();
    }
}

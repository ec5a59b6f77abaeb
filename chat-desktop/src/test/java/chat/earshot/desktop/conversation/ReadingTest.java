package chat.earshot.desktop.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.desktop.Sample;
import chat.earshot.desktop.conversation.history.Timeline;
import chat.earshot.desktop.conversation.history.UnreadPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is new is what others said since one looked last, and it stays marked until there is something newer.
class ReadingTest {
    private final Timeline timeline = new Timeline();
    private final List<Long> kept = new ArrayList<>();
    private final Reading reading = new Reading(timeline, kept::add);

    @Test
    void whoeverComesForTheFirstTimeHasReadEverything() {
        timeline.addPage(Sample.messages(1, 50));
        assertThat(unread()).isEmpty();
        assertThat(kept).containsExactly(50L);
    }

    @Test
    void whatCameSinceTheLastTimeIsNew() {
        reading.restore(40);
        timeline.addPage(Sample.messages(1, 45));
        assertThat(unread()).contains(new UnreadPoint(Sample.message(41).id(), 5));
        timeline.apply(Sample.message(46));
        assertThat(unread()).contains(new UnreadPoint(Sample.message(41).id(), 6));
    }

    @Test
    void onesOwnMessagesAreNotNew() {
        reading.belongTo(Sample.MIA.id());
        reading.restore(1);
        timeline.apply(Sample.message(1, Sample.ANNA, Sample.NOW, "one"));
        timeline.apply(Sample.message(2, Sample.MIA, Sample.NOW, "two"));
        assertThat(unread()).isEmpty();
        timeline.apply(Sample.message(3, Sample.ANNA, Sample.NOW, "three"));
        assertThat(unread()).contains(new UnreadPoint(Sample.message(3).id(), 1));
    }

    @Test
    void theMarkStaysWhileOneLooksAndMovesWhenSomethingComesAfterOneLeft() {
        reading.restore(10);
        timeline.addPage(Sample.messages(1, 12));
        reading.attend(true);
        reading.seen(timeline.get(11));
        timeline.apply(Sample.message(13));
        assertThat(unread()).contains(new UnreadPoint(Sample.message(11).id(), 2));
        reading.seen(timeline.get(12));
        reading.attend(false);
        assertThat(unread()).contains(new UnreadPoint(Sample.message(11).id(), 2));
        timeline.apply(Sample.message(14));
        assertThat(unread()).contains(new UnreadPoint(Sample.message(14).id(), 1));
        assertThat(kept).containsExactly(12L, 13L);
    }

    @Test
    void whatIsNotReadToTheEndStaysNew() {
        reading.restore(10);
        timeline.addPage(Sample.messages(1, 20));
        reading.attend(true);
        reading.seen(timeline.get(14));
        reading.attend(false);
        timeline.apply(Sample.message(21));
        assertThat(unread()).contains(new UnreadPoint(Sample.message(11).id(), 11));
    }

    @Test
    void whatIsShownWhileNobodyLooksIsNotRead() {
        reading.restore(10);
        timeline.addPage(Sample.messages(1, 12));
        reading.seen(timeline.get(11));
        assertThat(kept).isEmpty();
    }

    @Test
    void theMarkGoesBackAsOlderPagesComeUntilItsBeginningIsThere() {
        reading.restore(10);
        timeline.addPage(Sample.messages(30, 40));
        assertThat(reading.reachesBeyondLoaded()).isTrue();
        timeline.addPage(Sample.messages(15, 29));
        assertThat(unread()).contains(new UnreadPoint(Sample.message(15).id(), 26));
        timeline.addPage(Sample.messages(5, 14));
        assertThat(unread()).contains(new UnreadPoint(Sample.message(11).id(), 30));
        assertThat(reading.reachesBeyondLoaded()).isFalse();
    }

    private Optional<UnreadPoint> unread() {
        return reading.unreadProperty().get();
    }
}

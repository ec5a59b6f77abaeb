package chat.earshot.desktop.conversation;

import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.conversation.history.Timeline;
import java.util.function.LongConsumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Asks for older history, one page at a time. FX thread.
final class OlderPages {
    /// After a page could not be had, this long nobody asks again.
    private static final Duration PAUSE = Duration.seconds(5);

    private final Timeline timeline;
    private final LongConsumer ask;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private State state = State.COMPLETE;

    private enum State {
        /// All of the history is here, or nothing is known of it.
        COMPLETE,
        MORE,
        ASKED,
        /// Refused a moment ago.
        PAUSED
    }

    /// @param ask is given the place before which the page shall be
    OlderPages(Timeline timeline, LongConsumer ask) {
        this.timeline = timeline;
        this.ask = ask;
        pause.setOnFinished(_ -> state = State.MORE);
    }

    void load() {
        if (state == State.MORE && timeline.firstSeq().isPresent()) {
            state = State.ASKED;
            ask.accept(timeline.firstSeq().getAsLong());
        }
    }

    boolean areThere() {
        return state != State.COMPLETE;
    }

    void forget() {
        state = State.COMPLETE;
    }

    void restored(boolean moreBefore) {
        state = moreBefore ? State.MORE : State.COMPLETE;
    }

    /// A page was added to the timeline.
    void received(Event.History page) {
        boolean reachesBack = page.messages().isEmpty()
                || timeline.firstSeq().orElse(0) == page.messages().getFirst().seq();
        if (reachesBack) {
            restored(page.moreBefore());
        } else if (state == State.ASKED) {
            state = State.MORE;
        }
    }

    void refused() {
        if (state == State.ASKED) {
            state = State.PAUSED;
            pause.playFromStart();
        }
    }

    /// What was asked for does not come any more.
    void connectionLost() {
        if (state == State.ASKED) {
            state = State.MORE;
        }
    }
}

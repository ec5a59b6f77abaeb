package chat.earshot.server.room;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// Removes rooms that nobody has been in for long, when the server starts and every few hours. On the hub's thread.
final class Housekeeping {
    private static final Logger LOG = System.getLogger("chat.earshot.server");
    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration UNUSED_FOR = Duration.ofDays(7);
    /// So few that nobody notices.
    private static final int MESSAGES_AT_ONCE = 500;

    private final HubState state;

    Housekeeping(HubState state) {
        this.state = state;
    }

    void start() {
        next();
        state.timers().after(EVERY, this::start);
    }

    private void next() {
        Change.Tidy tidy = new Change.Tidy(state.now().minus(UNUSED_FOR), MESSAGES_AT_ONCE);
        // What can't be removed now is tried again next time.
        state.commits().submit(tidy, Outcome.Tidied.class, this::tidied, refusal -> {});
    }

    private void tidied(Outcome.Tidied tidied) {
        forget(tidied);
        if (tidied.more()) {
            next();
        }
    }

    void forget(Outcome.Tidied tidied) {
        tidied.rooms().forEach(room -> {
            LOG.log(Level.INFO, "A room that nobody used any more is gone");
            state.rooms().forget(room);
        });
        state.rooms().shrank(tidied.messages());
    }
}

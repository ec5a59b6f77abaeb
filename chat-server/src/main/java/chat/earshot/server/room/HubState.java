package chat.earshot.server.room;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// What the parts of the hub share. All of it is owned by the hub's thread.
record HubState(Rooms rooms, People people, GroupCommit commits, Timers timers, InstantSource clock) {

    /// The time that people are shown, in whole milliseconds; no order depends on it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

package chat.earshot.server.room;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/// What the parts of the hub share. All of it is owned by the hub's thread.
record HubState(Rooms rooms, People people, GroupCommit commits, Timers timers, InstantSource clock) {

    /// The time that people are shown, in whole milliseconds; no order depends on it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Has a change stored for a task. Until it is answered, nothing else of that connection starts.
    <O> void carryOut(Task task, Change change, Class<O> kind, Consumer<O> done) {
        task.from().busyStarted();
        commits.submit(
                change,
                kind,
                outcome -> {
                    task.from().busyDone();
                    done.accept(outcome);
                    task.then().run();
                },
                refusal -> {
                    task.from().busyDone();
                    task.refuse(refusal);
                    task.then().run();
                });
    }
}

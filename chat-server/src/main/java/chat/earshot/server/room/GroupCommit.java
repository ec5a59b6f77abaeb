package chat.earshot.server.room;

import chat.earshot.common.protocol.ErrorCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Changes on their way to disk. While one commit runs on the writer's thread the next batch gathers by itself: the
/// busier the server, the larger the batch, and an idle one waits for nothing. After a failure the log is asked every
/// second whether it works again, also when nobody says anything. Owned by the hub's thread.
final class GroupCommit {
    private static final Logger LOG = System.getLogger("chat.earshot.server");

    /// Bounds how long one transaction keeps everybody waiting.
    private static final int MAX_BATCH = 1_000;
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);

    private record Pending(Change change, Consumer<Outcome> then, Consumer<Refusal> failed) {}

    /// Where things run, and who is told what.
    ///
    /// @param writer runs one thing at a time
    /// @param hub runs things on the hub's thread
    /// @param untold takes, on the hub's thread, what turns out to be stored after its sender was refused
    record Wiring(Executor writer, Executor hub, Consumer<Outcome> untold) {}

    private final MessageLog log;
    private final Wiring wiring;
    private final Timers timers;
    private final Complaints complaints = new Complaints(System::nanoTime);
    private List<Pending> gathering = new ArrayList<>();
    private boolean running;
    private boolean probing;
    private volatile boolean healthy = true;

    GroupCommit(MessageLog log, Wiring wiring, Timers timers) {
        this.log = log;
        this.wiring = wiring;
        this.timers = timers;
    }

    /// Whether the last commit succeeded. For any thread.
    boolean isHealthy() {
        return healthy;
    }

    /// Takes the change for the next commit; after it, `then` or `failed` is called, in the order of the changes.
    <O> void submit(Change change, Class<O> kind, Consumer<O> then, Consumer<Refusal> failed) {
        gathering.add(new Pending(change, outcome -> then.accept(kind.cast(outcome)), failed));
    }

    /// Whether nothing is on its way to disk.
    boolean isIdle() {
        return !running && gathering.isEmpty();
    }

    /// Starts a commit of what has gathered, if none is running.
    void flush() {
        if (!running && !gathering.isEmpty()) {
            start(nextBatch());
        }
    }

    private void start(List<Pending> batch) {
        running = true;
        List<Change> changes = batch.stream().map(Pending::change).toList();
        wiring.writer().execute(() -> commit(batch, changes));
    }

    private List<Pending> nextBatch() {
        if (gathering.size() <= MAX_BATCH) {
            List<Pending> all = gathering;
            gathering = new ArrayList<>();
            return all;
        }
        List<Pending> first = gathering.subList(0, MAX_BATCH);
        List<Pending> batch = List.copyOf(first);
        first.clear();
        return batch;
    }

    /// On the writer's thread.
    private void commit(List<Pending> batch, List<Change> changes) {
        try {
            if (!healthy) {
                List<Outcome> untold = log.recover();
                wiring.hub()
                        .execute(() -> untold.forEach(
                                outcome -> tell(() -> wiring.untold().accept(outcome))));
            }
            List<Outcome> outcomes = changes.isEmpty() ? List.of() : log.append(changes);
            worked();
            wiring.hub().execute(() -> committed(batch, outcomes));
        } catch (StorageException e) {
            complaints.tell("Nothing can be stored. " + e.getMessage());
            failedOnDisk(batch, e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Something went wrong while storing.", e);
            failedOnDisk(batch, new StorageException(ErrorCode.UNAVAILABLE, "Something went wrong while storing.", e));
        }
    }

    private void worked() {
        if (!healthy) {
            healthy = true;
            complaints.forget();
            LOG.log(Level.INFO, "Messages can be stored again.");
        }
    }

    private void failedOnDisk(List<Pending> batch, StorageException why) {
        healthy = false;
        wiring.hub().execute(() -> failed(batch, why.refusal()));
    }

    private void committed(List<Pending> batch, List<Outcome> outcomes) {
        running = false;
        for (int i = 0; i < batch.size(); i++) {
            Pending pending = batch.get(i);
            Outcome outcome = outcomes.get(i);
            tell(() -> pending.then().accept(outcome));
        }
    }

    private void failed(List<Pending> batch, Refusal why) {
        running = false;
        if (!probing) {
            probing = true;
            timers.after(TRY_AGAIN_AFTER, this::probe);
        }
        batch.forEach(pending -> tell(() -> pending.failed().accept(why)));
    }

    /// One that can't take its answer must not cost the others theirs.
    private static void tell(Runnable answer) {
        try {
            answer.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What became of a change could not be told.", e);
        }
    }

    /// A batch that is under way finds out by itself.
    private void probe() {
        probing = false;
        if (!healthy && !running) {
            start(List.of());
        }
    }
}

package chat.earshot.server.room;

import chat.earshot.common.protocol.ErrorCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Changes on their way to disk. While one commit runs on the writer's thread the next batch gathers by itself: the
/// busier the server, the larger the batch, and an idle one waits for nothing. After a failure the log is asked every
/// second whether it works again, also when nobody says anything. A disk that does not answer keeps nobody waiting for
/// long: senders are refused, and what turns out to be stored is told to all. Owned by the hub's thread.
final class GroupCommit {
    private static final Logger LOG = System.getLogger("chat.earshot.server");

    /// Bounds how long one transaction keeps everybody waiting.
    private static final int MAX_BATCH = 1_000;
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);

    /// Senders are to hear something within five seconds.
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    /// What a commit has that had to wait for the one before.
    private static final Duration AT_LEAST = Duration.ofMillis(500);
    private static final Refusal NO_ANSWER =
            new Refusal(ErrorCode.UNAVAILABLE, "The server's disk does not answer just now. Try again in a moment.");

    private record Pending(Change change, Consumer<Outcome> then, Consumer<Refusal> failed, long since) {}

    /// What one transaction stores.
    private static final class Batch {
        private final List<Pending> pending;
        private final List<Change> changes;
        /// When the first of its senders has waited for long enough.
        private final long deadline;
        /// Its senders were refused, since it took too long.
        private boolean givenUp;

        private Batch(List<Pending> pending, long now) {
            this.pending = pending;
            this.changes = pending.stream().map(Pending::change).toList();
            long since = pending.isEmpty() ? now : pending.getFirst().since();
            this.deadline = Math.max(since + PATIENCE.toNanos(), now + AT_LEAST.toNanos());
        }
    }

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
    private @Nullable Batch running;
    private boolean watching;
    private boolean probing;
    private volatile boolean healthy = true;
    /// The running batch takes too long.
    private volatile boolean stuck;

    GroupCommit(MessageLog log, Wiring wiring, Timers timers) {
        this.log = log;
        this.wiring = wiring;
        this.timers = timers;
    }

    /// Whether the last commit succeeded, and none takes too long. For any thread.
    boolean isHealthy() {
        return healthy && !stuck;
    }

    /// Takes the change for the next commit; after it, `then` or `failed` is called, in the order of the changes.
    <O> void submit(Change change, Class<O> kind, Consumer<O> then, Consumer<Refusal> failed) {
        gathering.add(new Pending(change, outcome -> then.accept(kind.cast(outcome)), failed, timers.now()));
    }

    /// Whether nothing is on its way to disk that anybody waits for.
    boolean isIdle() {
        return gathering.isEmpty() && (running == null || stuck);
    }

    /// Starts a commit of what has gathered, if none is running.
    void flush() {
        if (stuck) {
            refuseGathered();
        } else if (running == null && !gathering.isEmpty()) {
            start(nextBatch());
        }
    }

    /// Whoever was refused may have more to say, which has gathered then.
    private void refuseGathered() {
        while (!gathering.isEmpty()) {
            List<Pending> refused = gathering;
            gathering = new ArrayList<>();
            refuse(refused, NO_ANSWER);
        }
    }

    private static void refuse(List<Pending> refused, Refusal why) {
        refused.forEach(pending -> tell(() -> pending.failed().accept(why)));
    }

    private void start(List<Pending> pending) {
        Batch batch = new Batch(pending, timers.now());
        running = batch;
        watch();
        wiring.writer().execute(() -> commit(batch));
    }

    /// One timer watches over all batches, one after the other.
    private void watch() {
        Batch batch = running;
        if (batch == null || watching || stuck) {
            return;
        }
        long left = batch.deadline - timers.now();
        if (left <= 0) {
            giveUp(batch);
        } else {
            watching = true;
            timers.after(Duration.ofNanos(left), () -> {
                watching = false;
                watch();
            });
        }
    }

    /// Nobody knows what becomes of it, and its senders have waited for long enough.
    private void giveUp(Batch batch) {
        stuck = true;
        batch.givenUp = true;
        complaints.tell(
                "Nothing can be stored. The disk has not answered for seconds. Look after it; the server goes on"
                        + " by itself when it does.");
        refuse(batch.pending, NO_ANSWER);
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
    private void commit(Batch batch) {
        try {
            if (!healthy) {
                List<Outcome> untold = log.recover();
                wiring.hub().execute(() -> tellAll(untold));
            }
            List<Outcome> outcomes = batch.changes.isEmpty() ? List.of() : log.append(batch.changes);
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
            again();
        }
    }

    private void again() {
        complaints.forget();
        LOG.log(Level.INFO, "Messages can be stored again.");
    }

    private void failedOnDisk(Batch batch, StorageException why) {
        healthy = false;
        wiring.hub().execute(() -> failed(batch, why.refusal()));
    }

    private void committed(Batch batch, List<Outcome> outcomes) {
        if (batch.givenUp) {
            lookUpLater(batch, outcomes);
            return;
        }
        running = null;
        for (int i = 0; i < outcomes.size(); i++) {
            Pending pending = batch.pending.get(i);
            Outcome outcome = outcomes.get(i);
            tell(() -> pending.then().accept(outcome));
        }
    }

    /// On the writer's thread: a batch is stored whose senders were refused.
    private void lookUp(Batch batch, List<Outcome> outcomes) {
        try {
            List<Outcome> untold = log.untold(batch.changes, outcomes);
            wiring.hub().execute(() -> answered(untold));
        } catch (StorageException e) {
            complaints.tell("What was stored late can't be read. " + e.getMessage());
            wiring.hub().execute(() -> timers.after(TRY_AGAIN_AFTER, () -> lookUpLater(batch, outcomes)));
        } catch (RuntimeException e) {
            // Clients find the gap by themselves.
            LOG.log(Level.ERROR, "What was stored late can't be told.", e);
            wiring.hub().execute(() -> answered(List.of()));
        }
    }

    private void lookUpLater(Batch batch, List<Outcome> outcomes) {
        wiring.writer().execute(() -> lookUp(batch, outcomes));
    }

    private void answered(List<Outcome> untold) {
        tellAll(untold);
        running = null;
        stuck = false;
        again();
    }

    private void failed(Batch batch, Refusal why) {
        running = null;
        stuck = false;
        if (!probing) {
            probing = true;
            timers.after(TRY_AGAIN_AFTER, this::probe);
        }
        if (!batch.givenUp) {
            refuse(batch.pending, why);
        }
    }

    private void tellAll(List<Outcome> untold) {
        untold.forEach(outcome -> tell(() -> wiring.untold().accept(outcome)));
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
        if (!healthy && running == null) {
            start(List.of());
        }
    }
}

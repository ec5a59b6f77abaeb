package chat.earshot.server.room;

import chat.earshot.common.protocol.ErrorCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Changes on their way to disk. While one commit runs on the writer's thread the next batch gathers by itself: the
/// busier the server, the larger the batch, and an idle one waits for nothing. Owned by the hub's thread.
final class GroupCommit {
    private static final Logger LOG = System.getLogger("chat.earshot.server");

    /// Bounds how long one transaction keeps everybody waiting.
    private static final int MAX_BATCH = 1_000;

    private record Pending(Change change, Consumer<Outcome> then, Consumer<Refusal> failed) {}

    private final MessageLog log;
    private final Executor writer;
    private final Executor hub;
    private List<Pending> gathering = new ArrayList<>();
    private boolean running;
    private volatile boolean healthy = true;

    /// @param writer runs one thing at a time
    /// @param hub runs things on the hub's thread
    GroupCommit(MessageLog log, Executor writer, Executor hub) {
        this.log = log;
        this.writer = writer;
        this.hub = hub;
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
        if (running || gathering.isEmpty()) {
            return;
        }
        running = true;
        List<Pending> batch = nextBatch();
        List<Change> changes = batch.stream().map(Pending::change).toList();
        writer.execute(() -> commit(batch, changes));
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
            List<Outcome> outcomes = log.append(changes);
            healthy = true;
            hub.execute(() -> committed(batch, outcomes));
        } catch (StorageException e) {
            LOG.log(Level.ERROR, "Could not store " + changes.size() + " changes: " + e.getCause());
            failedOnDisk(batch, e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Something went wrong while storing.", e);
            failedOnDisk(batch, new StorageException(ErrorCode.UNAVAILABLE, e));
        }
    }

    private void failedOnDisk(List<Pending> batch, StorageException why) {
        healthy = false;
        hub.execute(() -> failed(batch, why.refusal()));
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
}

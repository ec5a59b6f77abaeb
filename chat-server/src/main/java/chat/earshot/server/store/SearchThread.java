package chat.earshot.server.store;

import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.server.room.StorageException;
import chat.earshot.server.store.search.IndexFile;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Keeps the index up with the log, on a thread of its own that rests while people talk: what is said is put into the
/// index when there is a pause, after a minute without one, or when somebody searches. Its methods are for any thread.
final class SearchThread implements AutoCloseable {
    private static final Logger LOG = System.getLogger("chat.earshot.server");
    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long PATIENCE_NANOS = Duration.ofSeconds(3).toNanos();
    /// Takes longer to read than anybody waits.
    private static final long TOO_MANY = 20_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /// Makes the file, or opens it.
    interface Opening {
        IndexFile open() throws SQLException, IOException;
    }

    private final SearchSource source;
    private final Opening opening;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("search-indexer").unstarted(this::run);
    /// The thread's own.
    private @Nullable String complaint;
    /// All below is guarded by this object's monitor.
    private boolean isClosed;
    private boolean isWanted;
    private boolean hasWork = true;
    private long firstWork = System.nanoTime();
    private long lastWork = firstWork;
    private long asked;
    private long answered;
    private long left;
    private @Nullable IndexFile file;

    SearchThread(SearchSource source, Opening opening) {
        this.source = source;
        this.opening = opening;
    }

    void start() {
        thread.start();
    }

    /// Something was committed.
    synchronized void stored() {
        lastWork = System.nanoTime();
        if (!hasWork) {
            hasWork = true;
            firstWork = lastWork;
            notifyAll();
        }
    }

    /// The index, once it has all that was committed before this call.
    ///
    /// @throws StorageException when that takes longer than somebody waits
    synchronized IndexFile upToDate() throws StorageException {
        long mine = ++asked;
        isWanted = true;
        notifyAll();
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (answered < mine) {
            long rest = until - System.nanoTime();
            if (isClosed || left > TOO_MANY || rest <= 0) {
                throw notReady();
            }
            try {
                wait(rest / NANOS_PER_MILLI + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw notReady();
            }
        }
        if (file == null) {
            throw notReady();
        }
        return file;
    }

    private StorageException notReady() {
        return new StorageException(
                ErrorCode.UNAVAILABLE,
                left > 0 ? "Search is not ready: " + left + " messages are still to be read." : "Search is not ready.");
    }

    private void run() {
        try {
            IndexFile opened = opening.open();
            try (SearchIndexer indexer = new SearchIndexer(source, opened)) {
                opened(opened);
                while (waitForWork()) {
                    catchUp(indexer);
                }
            }
        } catch (SQLException | IOException e) {
            LOG.log(Level.WARNING, "Nothing can be searched: the index can't be kept. " + e.getMessage());
            end();
        }
    }

    private synchronized void opened(IndexFile opened) {
        file = opened;
    }

    /// @return whether to go on at all
    private synchronized boolean waitForWork() {
        try {
            while (!isClosed && !isWanted) {
                long now = System.nanoTime();
                long due = Math.min(lastWork + PAUSE_NANOS, firstWork + LONGEST_NANOS) - now;
                if (hasWork && due <= 0) {
                    break;
                }
                wait(hasWork ? due / NANOS_PER_MILLI + 1 : 0);
            }
        } catch (InterruptedException e) {
            isClosed = true;
        }
        hasWork = false;
        isWanted = false;
        return !isClosed;
    }

    private void catchUp(SearchIndexer indexer) {
        long answering = askedSoFar();
        try {
            indexer.catchUp(this::goesOn);
            answer(answering);
        } catch (SQLException | StorageException e) {
            complain("The search index is behind, and is tried again. " + e.getMessage());
            stored();
        }
    }

    /// Once for each thing that is wrong: it is tried again every few seconds.
    private void complain(String sentence) {
        if (!sentence.equals(complaint)) {
            complaint = sentence;
            LOG.log(Level.WARNING, () -> sentence);
        }
    }

    private synchronized long askedSoFar() {
        return asked;
    }

    private synchronized void answer(long upTo) {
        answered = upTo;
        notifyAll();
    }

    private synchronized boolean goesOn(long notRead) {
        left = notRead;
        notifyAll();
        return !isClosed;
    }

    /// Nobody waits any more, and nothing is done any more.
    private synchronized void end() {
        isClosed = true;
        notifyAll();
    }

    /// Waits for the step that is running.
    @Override
    public void close() {
        end();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

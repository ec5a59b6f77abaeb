package chat.earshot.server;

import chat.earshot.server.room.Hub;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The threads that wait for the log: one that writes, and a few that read and go away when there is nothing to read.
/// They are platform threads, since a query is a native call and would pin a virtual one to its carrier.
final class LogThreads implements AutoCloseable {
    private static final int READERS = 4;
    private static final long IDLE_SECONDS = 30;

    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("log-writer").factory());
    private final ThreadPoolExecutor readers = new ThreadPoolExecutor(
            READERS,
            READERS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("log-reader-", 1).factory());

    LogThreads() {
        readers.allowCoreThreadTimeOut(true);
    }

    Hub.Machine machine(String operatorCode) {
        return new Hub.Machine(writer, readers, InstantSource.system(), operatorCode);
    }

    /// Lets the commit and the queries that are running end, so that nobody uses the log afterwards, and forgets the
    /// rest.
    @Override
    public void close() {
        readers.shutdownNow();
        writer.close();
        readers.close();
    }
}

package chat.earshot.desktop.connection;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The one thread on which everything of a connection happens. Any thread may hand it work; after [#close()] work is
/// silently dropped.
final class ClientThread implements Executor, AutoCloseable {
    private static final Logger LOG = System.getLogger(ClientThread.class.getName());
    private static final int SECONDS_TO_END = 5;

    private final ScheduledThreadPoolExecutor executor;

    ClientThread() {
        executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("connection").factory(), new ThreadPoolExecutor.DiscardPolicy());
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void execute(Runnable work) {
        executor.execute(guarded(work));
    }

    /// Something that happens later, unless it is cancelled before.
    @FunctionalInterface
    interface Timer {
        void cancel();
    }

    Timer after(Duration delay, Runnable work) {
        Future<?> task = executor.schedule(guarded(work), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> task.cancel(false);
    }

    /// Again and again, with this much time in between, until it is cancelled.
    Timer every(Duration pause, Runnable work) {
        long nanos = pause.toNanos();
        Future<?> task = executor.scheduleWithFixedDelay(guarded(work), nanos, nanos, TimeUnit.NANOSECONDS);
        return () -> task.cancel(false);
    }

    /// Lets what is handed in already happen, and ends the thread.
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "The connection's thread does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One failure must not stop all that comes after it; nor may it go unseen. The executor would keep it to itself.
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                Thread here = Thread.currentThread();
                here.getUncaughtExceptionHandler().uncaughtException(here, e);
            }
        };
    }
}

package chat.earshot.server.room;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/// Threads that do nothing until the test says so: what they were given runs one by one, on the test's own thread.
final class ManualThreads extends AbstractExecutorService {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean stopped;

    /// Runs the next task, if there is one.
    void step() {
        Runnable next = waiting.poll();
        if (next != null) {
            next.run();
        }
    }

    boolean isIdle() {
        return waiting.isEmpty();
    }

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    @Override
    public void shutdown() {
        stopped = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        List<Runnable> left = List.copyOf(waiting);
        waiting.clear();
        return left;
    }

    @Override
    public boolean isShutdown() {
        return stopped;
    }

    @Override
    public boolean isTerminated() {
        return stopped && waiting.isEmpty();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return isTerminated();
    }
}

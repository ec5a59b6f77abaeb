package chat.earshot.server.room;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// What is to be done later on the hub's thread, which owns this. It runs by a clock that nobody can step; whoever is
/// called looks for itself whether there is still something to do.
final class Timers {
    private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private record Timer(long dueNanos, Runnable action) {}

    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparingLong(Timer::dueNanos));
    private final LongSupplier nanoTime;

    Timers(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// In nanoseconds, from any point in time.
    long now() {
        return nanoTime.getAsLong();
    }

    void after(Duration delay, Runnable action) {
        timers.add(new Timer(nanoTime.getAsLong() + delay.toNanos(), action));
    }

    /// How long nothing is due, in nanoseconds.
    long idleNanos() {
        Timer next = timers.peek();
        return next == null ? IDLE_NANOS : Math.clamp(next.dueNanos() - nanoTime.getAsLong(), 0, IDLE_NANOS);
    }

    void runDue() {
        for (Timer next = timers.peek();
                next != null && next.dueNanos() <= nanoTime.getAsLong();
                next = timers.peek()) {
            timers.remove();
            next.action().run();
        }
    }
}

package chat.earshot.desktop.connection;

import java.time.Duration;

/// Notices that the computer has slept: the clock on the wall went on, or nobody looked at either clock for long. It
/// takes both clocks, since some systems stop the other one while they sleep. Owned by one thread.
final class SleepWatch {
    private final long allowedNanos;
    private long lastNanos;
    private long lastMillis;

    /// @param between how often [#hasSlept] is asked
    SleepWatch(Duration between, long nanos, long wallMillis) {
        // A busy machine may be late by some seconds; that is no sleep.
        this.allowedNanos = between.toNanos() + Duration.ofSeconds(10).toNanos();
        this.lastNanos = nanos;
        this.lastMillis = wallMillis;
    }

    boolean hasSlept(long nanos, long wallMillis) {
        long elapsed = Math.max(
                nanos - lastNanos, Duration.ofMillis(wallMillis - lastMillis).toNanos());
        lastNanos = nanos;
        lastMillis = wallMillis;
        return elapsed > allowedNanos;
    }
}

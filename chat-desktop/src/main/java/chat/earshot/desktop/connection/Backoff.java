package chat.earshot.desktop.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: exponential with full jitter, so that the clients of a restarted server don't
/// come back all at once. Owned by one thread.
final class Backoff {
    /// Never less: a server that ends every connection at once must not be hammered.
    private static final Duration LEAST = Duration.ofMillis(50);

    private final Duration first;
    private final Duration last;
    private final RandomGenerator random;
    private int attempts;

    Backoff(Duration first, Duration last, RandomGenerator random) {
        this.first = first;
        this.last = last;
        this.random = random;
    }

    /// The wait before the next try; counts it.
    Duration next() {
        long window = last.toNanos();
        // From some doubling on it is beyond the limit anyway, and would overflow later.
        if (attempts < 30) {
            window = Math.min(window, first.toNanos() << attempts);
        }
        attempts++;
        return Duration.ofNanos(Math.max(LEAST.toNanos(), random.nextLong(window + 1)));
    }

    /// Tries since the last [#reset()].
    int attempts() {
        return attempts;
    }

    void reset() {
        attempts = 0;
    }
}

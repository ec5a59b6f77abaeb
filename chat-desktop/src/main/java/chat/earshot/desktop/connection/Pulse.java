package chat.earshot.desktop.connection;

import java.time.Duration;

/// Tells from the silence of a connection whether it still lives. Owned by one thread; times are those of
/// [System#nanoTime()].
final class Pulse {

    enum Verdict {
        ALIVE,
        /// Ask for a sign of life now.
        ASK,
        DEAD
    }

    private final long pingAfter;
    private final long pongWithin;
    private long lastHeard;
    private long askedAt;
    private boolean asked;

    Pulse(Duration pingAfter, Duration pongWithin, long now) {
        this.pingAfter = pingAfter.toNanos();
        this.pongWithin = pongWithin.toNanos();
        this.lastHeard = now;
    }

    void heard(long now) {
        lastHeard = now;
        asked = false;
    }

    Verdict check(long now) {
        if (asked) {
            return now - askedAt >= pongWithin ? Verdict.DEAD : Verdict.ALIVE;
        }
        return now - lastHeard >= pingAfter ? ask(now) : Verdict.ALIVE;
    }

    /// Something makes it doubtful: asks even though it has not been silent for long.
    Verdict doubt(long now) {
        return asked ? check(now) : ask(now);
    }

    private Verdict ask(long now) {
        asked = true;
        askedAt = now;
        return Verdict.ASK;
    }
}

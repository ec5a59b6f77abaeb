package chat.earshot.desktop.connection;

/// Tells from the silence of a connection whether it still lives. Owned by one thread; times are those of
/// [System#nanoTime()].
final class Pulse {

    enum Verdict {
        ALIVE,
        /// Ask for a sign of life now.
        ASK,
        DEAD
    }

    private final Timing timing;
    private long lastHeard;
    private long answerBy;
    private boolean asked;

    Pulse(Timing timing, long now) {
        this.timing = timing;
        this.lastHeard = now;
    }

    void heard(long now) {
        lastHeard = now;
        asked = false;
    }

    Verdict check(long now) {
        if (asked) {
            return now - answerBy >= 0 ? Verdict.DEAD : Verdict.ALIVE;
        }
        return now - lastHeard >= timing.pingAfter().toNanos()
                ? ask(now + timing.pongWithin().toNanos())
                : Verdict.ALIVE;
    }

    /// Something makes it doubtful: asks even though it has not been silent for long, and waits less for the answer.
    Verdict doubt(long now) {
        long soon = now + timing.answerWhenInDoubt().toNanos();
        if (asked) {
            Verdict verdict = check(now);
            answerBy = Math.min(answerBy, soon);
            return verdict;
        }
        return ask(soon);
    }

    private Verdict ask(long until) {
        asked = true;
        answerBy = until;
        return Verdict.ASK;
    }
}

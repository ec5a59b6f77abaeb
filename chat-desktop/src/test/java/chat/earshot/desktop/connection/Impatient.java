package chat.earshot.desktop.connection;

import java.time.Duration;

/// Timings for tests of what happens when nothing happens.
final class Impatient {
    private Impatient() {}

    static Timing connectingWithin(Duration limit) {
        Timing usual = Script.timing();
        return new Timing(
                limit,
                usual.firstRetry(),
                usual.lastRetry(),
                usual.stableAfter(),
                usual.pingAfter(),
                usual.pongWithin(),
                usual.answerWhenInDoubt(),
                usual.tick(),
                usual.sayAgainAfter());
    }

    static Timing retryingWithin(Duration window) {
        Timing usual = Script.timing();
        return new Timing(
                usual.connectWithin(),
                window,
                window,
                usual.stableAfter(),
                usual.pingAfter(),
                usual.pongWithin(),
                usual.answerWhenInDoubt(),
                usual.tick(),
                usual.sayAgainAfter());
    }

    static Timing listening(Duration pingAfter, Duration pongWithin) {
        Timing usual = Script.timing();
        return new Timing(
                usual.connectWithin(),
                usual.firstRetry(),
                usual.lastRetry(),
                usual.stableAfter(),
                pingAfter,
                pongWithin,
                usual.answerWhenInDoubt(),
                usual.tick(),
                usual.sayAgainAfter());
    }

    static Timing answeredInDoubtWithin(Duration limit) {
        Timing usual = Script.timing();
        return new Timing(
                usual.connectWithin(),
                usual.firstRetry(),
                usual.lastRetry(),
                usual.stableAfter(),
                usual.pingAfter(),
                usual.pongWithin(),
                limit,
                usual.tick(),
                usual.sayAgainAfter());
    }
}

package chat.earshot.desktop.connection;

import chat.earshot.common.protocol.Protocol;
import java.time.Duration;

/// How long the connection waits for what. Immutable.
///
/// @param connectWithin from the first byte to the welcome
/// @param firstRetry the first retry comes within this; each later one within twice the time
/// @param lastRetry no retry takes longer than this
/// @param stableAfter online for so long, the next loss is a first one again
/// @param pingAfter so much silence, and the server is asked for a sign of life
/// @param pongWithin so much time has the sign of life
/// @param answerWhenInDoubt so much has it when the computer slept or its network changed
/// @param tick how often the silence, the clock and the network are looked at
/// @param sayAgainAfter a message that the server could not take just now is said again
record Timing(
        Duration connectWithin,
        Duration firstRetry,
        Duration lastRetry,
        Duration stableAfter,
        Duration pingAfter,
        Duration pongWithin,
        Duration answerWhenInDoubt,
        Duration tick,
        Duration sayAgainAfter) {

    static Timing standard() {
        return new Timing(
                Duration.ofSeconds(10),
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Protocol.PING_AFTER,
                Duration.ofSeconds(10),
                Duration.ofSeconds(3),
                Duration.ofMillis(2_500),
                Duration.ofSeconds(3));
    }
}

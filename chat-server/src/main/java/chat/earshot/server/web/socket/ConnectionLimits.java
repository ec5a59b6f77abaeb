package chat.earshot.server.web.socket;

import chat.earshot.common.protocol.Protocol;
import java.time.Duration;

/// How much one connection may cost.
///
/// @param outboxBytes what may wait for a slow reader; it should hold a few pages of history
/// @param pingAfter silence after which a sign of life is asked for
/// @param deadAfter silence after which the connection is given up
/// @param lingerAfterClose how long the other side may take to read what was sent before the end
public record ConnectionLimits(long outboxBytes, Duration pingAfter, Duration deadAfter, Duration lingerAfterClose) {
    public static final ConnectionLimits DEFAULT =
            new ConnectionLimits(4L * 1024 * 1024, Protocol.PING_AFTER, Protocol.DEAD_AFTER, Duration.ofSeconds(3));

    public ConnectionLimits withOutboxBytes(long bytes) {
        return new ConnectionLimits(bytes, pingAfter, deadAfter, lingerAfterClose);
    }
}

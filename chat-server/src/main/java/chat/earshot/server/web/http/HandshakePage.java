package chat.earshot.server.web.http;

import chat.earshot.server.room.OneLine;
import chat.earshot.server.web.socket.Handshake;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.glassfish.grizzly.http.HttpRequestPacket;

/// `/chat` for requests that did not become a WebSocket connection: says why.
final class HandshakePage {
    private static final Logger LOG = System.getLogger(HandshakePage.class.getName());
    private static final Map<String, String> HOW =
            Map.of("Upgrade", "websocket", "Connection", "Upgrade", "Sec-WebSocket-Version", "13");

    private final Handshake handshake;

    HandshakePage(Handshake handshake) {
        this.handshake = handshake;
    }

    Reply reply(HttpRequestPacket request) {
        return switch (handshake.judge(request)) {
            case Handshake.Refused refused -> {
                log(refused, request);
                yield Reply.text(refused.status(), refused.sentence(), refused.status() == 426 ? HOW : Map.of());
            }
            case Handshake.Accepted _ -> Reply.text(400, "This WebSocket handshake is not as it should be.");
        };
    }

    /// Somebody who serves the page under a name of their own has to find out why it can't chat.
    private static void log(Handshake.Refused refused, HttpRequestPacket request) {
        String origin = request.getHeader("Origin");
        if (refused.status() == 403 && origin != null) {
            LOG.log(
                    Level.INFO,
                    "Refused a page from “{0}” that {1} has open",
                    OneLine.of(origin),
                    request.getRemoteAddress());
        }
    }
}

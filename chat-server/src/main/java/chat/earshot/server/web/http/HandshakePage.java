package chat.earshot.server.web.http;

import chat.earshot.server.web.socket.Handshake;
import java.util.Map;
import org.glassfish.grizzly.http.HttpRequestPacket;

/// `/chat` for requests that did not become a WebSocket connection: says why.
final class HandshakePage {
    private static final Map<String, String> HOW =
            Map.of("Upgrade", "websocket", "Connection", "Upgrade", "Sec-WebSocket-Version", "13");

    private final Handshake handshake;

    HandshakePage(Handshake handshake) {
        this.handshake = handshake;
    }

    Reply reply(HttpRequestPacket request) {
        return switch (handshake.judge(request)) {
            case Handshake.Refused refused ->
                Reply.text(refused.status(), refused.sentence(), refused.status() == 426 ? HOW : Map.of());
            case Handshake.Accepted _ -> Reply.text(400, "This WebSocket handshake is not as it should be.");
        };
    }
}

package chat.earshot.server.web.socket;

import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;

/// The engine's side of a connection; one for each, made by the engine.
public final class ChatEndpoint extends Endpoint {
    /// The engine's interface has no way from a session to its connection but that both begin in one call.
    private static final ThreadLocal<ChatConnection> OPENING = new ThreadLocal<>();

    /// Runs `begin`, which opens the session of this connection.
    static void opening(ChatConnection connection, Runnable begin) {
        OPENING.set(connection);
        try {
            begin.run();
        } finally {
            OPENING.remove();
        }
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        ChatConnection connection = OPENING.get();
        session.addMessageHandler(String.class, (MessageHandler.Whole<String>) connection::received);
    }
}

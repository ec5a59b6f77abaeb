package chat.earshot.server.web.socket;

import chat.earshot.common.protocol.Protocol;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.core.TyrusUpgradeResponse;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.WebSocketEngine;

/// Tyrus's WebSocket engine, in a container that owns no socket: the bytes are brought to it.
public final class EngineContainer extends TyrusServerContainer {
    /// One frame at a time comes in, in parts.
    private static final int BUFFER_BYTES = 2 * Protocol.MAX_FRAME_BYTES;

    private final TyrusWebSocketEngine engine;

    public EngineContainer() {
        super(Set.of());
        // The default makes ten threads, and schedules a task for each message in either direction.
        setDefaultMaxSessionIdleTimeout(-1);
        setDefaultMaxTextMessageBufferSize(Protocol.MAX_FRAME_BYTES);
        setDefaultMaxBinaryMessageBufferSize(Protocol.MAX_FRAME_BYTES);
        engine = TyrusWebSocketEngine.builder(this)
                .incomingBufferSize(BUFFER_BYTES)
                .build();
        register(ServerEndpointConfig.Builder.create(ChatEndpoint.class, Protocol.CHAT_PATH)
                .subprotocols(List.of(Protocol.V1))
                .build());
    }

    /// Begins a session for a handshake that was found good. The engine gets what it needs of the headers, not what
    /// clients may put there besides.
    WebSocketEngine.UpgradeInfo upgrade(Handshake.Accepted handshake, TyrusUpgradeResponse response) {
        RequestContext request = RequestContext.Builder.create()
                .requestURI(URI.create(Protocol.CHAT_PATH))
                .build();
        Map<String, List<String>> headers = request.getHeaders();
        headers.put(UpgradeRequest.HOST, List.of(handshake.host()));
        headers.put(UpgradeRequest.UPGRADE, List.of(UpgradeRequest.WEBSOCKET));
        headers.put(UpgradeRequest.CONNECTION, List.of(UpgradeRequest.UPGRADE));
        headers.put(UpgradeRequest.SEC_WEBSOCKET_KEY, List.of(handshake.key()));
        headers.put(UpgradeRequest.SEC_WEBSOCKET_VERSION, List.of(Handshake.VERSION));
        switch (handshake.language()) {
            case V1 -> headers.put(UpgradeRequest.SEC_WEBSOCKET_PROTOCOL, List.of(Protocol.V1));
            case PLAIN -> {}
        }
        return engine.upgrade(request, response);
    }

    @Override
    public void register(Class<?> endpointClass) {
        throw new UnsupportedOperationException("There is one endpoint.");
    }

    @Override
    public void register(ServerEndpointConfig config) {
        try {
            engine.register(config, "/");
        } catch (DeploymentException e) {
            throw new IllegalStateException("The WebSocket engine refuses its endpoint.", e);
        }
    }

    @Override
    public WebSocketEngine getWebSocketEngine() {
        return engine;
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of();
    }
}

package chat.earshot.server.web.socket;

import chat.earshot.common.protocol.Protocol;
import java.util.List;
import java.util.Map;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.CloseReason;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.nio.NIOConnection;
import org.glassfish.tyrus.core.TyrusUpgradeResponse;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.WebSocketEngine.UpgradeInfo;
import org.glassfish.tyrus.spi.WebSocketEngine.UpgradeStatus;

/// Turns good handshakes at `/chat` into chat connections, and takes HTTP out of their way from then on. All other
/// requests, refused handshakes among them, go on to be answered as HTTP. Selector threads.
public final class UpgradeFilter extends BaseFilter {
    private final Handshake handshake;
    private final Connections connections;
    private final EngineContainer engine;
    private final FilterChain lean = FilterChainBuilder.stateless()
            .add(new TransportFilter())
            .add(new FrameFilter())
            .build();

    public UpgradeFilter(EngineContainer engine, Handshake handshake, Connections connections) {
        this.engine = engine;
        this.handshake = handshake;
        this.connections = connections;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        HttpContent message = context.getMessage();
        if (!(message.getHttpHeader() instanceof HttpRequestPacket request) || !isHandshake(request)) {
            return context.getInvokeAction();
        }
        return switch (handshake.judge(request)) {
            case Handshake.Refused _ -> context.getInvokeAction();
            case Handshake.Accepted accepted -> upgrade(context, request, accepted);
        };
    }

    private static boolean isHandshake(HttpRequestPacket request) {
        return request.getUpgrade() != null
                && request.getMethod() == Method.GET
                && request.getRequestURI().equals(Protocol.CHAT_PATH);
    }

    private NextAction upgrade(FilterChainContext context, HttpRequestPacket request, Handshake.Accepted accepted) {
        TyrusUpgradeResponse response = new TyrusUpgradeResponse();
        UpgradeInfo upgrade = engine.upgrade(accepted, response);
        if (upgrade.getStatus() != UpgradeStatus.SUCCESS) {
            return context.getInvokeAction();
        }
        NIOConnection socket = (NIOConnection) context.getConnection();
        HttpContent message = context.getMessage();
        Buffer early = message.getContent();
        context.write(switching(request, response));
        socket.setProcessor(lean);
        // What HTTP kept there is a third of what an idle connection costs.
        socket.getAttributes().clear();
        ChatConnection connection = connections.create(socket, accepted.language());
        FrameFilter.CONNECTION.set(socket, connection);
        ChatEndpoint.opening(
                connection,
                () -> connection.opened(upgrade.createConnection(new EngineWriter(connection), _ -> connection.end())));
        connections.add(connection);
        socket.closeFuture().addCompletionHandler(new EmptyCompletionHandler<CloseReason>() {
            @Override
            public void completed(CloseReason reason) {
                connection.gone();
                connections.remove(connection);
            }
        });
        if (early.hasRemaining()) {
            FrameFilter.read(connection, early);
        }
        return context.getStopAction();
    }

    private static HttpContent switching(HttpRequestPacket request, UpgradeResponse upgrade) {
        HttpResponsePacket response = request.getResponse();
        response.setStatus(upgrade.getStatus());
        for (Map.Entry<String, List<String>> header : upgrade.getHeaders().entrySet()) {
            response.setHeader(header.getKey(), String.join(", ", header.getValue()));
        }
        return HttpContent.builder(response).build();
    }
}

package chat.earshot.server.web;

import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.ServerStatus;
import chat.earshot.server.testing.TextSocket;
import chat.earshot.server.web.socket.ConnectionLimits;
import chat.earshot.server.web.socket.OriginRule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Set;

/// A web server on a free loopback port, with a fake hub behind it.
public final class RunningServer implements AutoCloseable {
    public final FakeHub hub = new FakeHub();
    public final HttpClient http = HttpClient.newHttpClient();
    public volatile boolean healthy = true;
    private final WebServer server;

    private RunningServer(int port, ConnectionLimits limits) throws IOException {
        OriginRule origins = new OriginRule(Set::of, List.of(), List.of("https://allowed.example"));
        server = new WebServer(new WebSettings("127.0.0.1", port, origins, limits), hub, this::status, () -> healthy);
        server.start();
    }

    public static RunningServer started() throws IOException {
        return new RunningServer(0, ConnectionLimits.DEFAULT);
    }

    public static RunningServer on(int port) throws IOException {
        return new RunningServer(port, ConnectionLimits.DEFAULT);
    }

    public static RunningServer with(ConnectionLimits limits) throws IOException {
        return new RunningServer(0, limits);
    }

    public WebServer server() {
        return server;
    }

    public int port() {
        return server.port();
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public TextSocket connect(String... subprotocols) {
        return TextSocket.connect(http, port(), subprotocols);
    }

    public RawClient raw() throws IOException {
        return RawClient.to(port());
    }

    private ServerStatus status() {
        return new ServerStatus(server.openConnections(), 42, new ServerId("id"), "Workshop", "1.0.0", false, 7, 3, 1);
    }

    @Override
    public void close() {
        server.close();
        hub.close();
        http.close();
    }
}

package chat.earshot.server.page;

import chat.earshot.server.ChatServer;
import chat.earshot.server.ServerOptions;
import chat.earshot.server.StartException;
import java.net.URI;
import java.nio.file.Path;

/// A whole server on a loopback port that stays the same when it is stopped and started again, so that pages can come
/// back to it. Used by the test's thread.
final class PageServer implements AutoCloseable {
    static final String NAME = "Workshop";

    private ChatServer server;
    private final int port;
    private boolean running = true;

    private PageServer(ChatServer server) {
        this.server = server;
        this.port = server.port();
    }

    static PageServer started(Path data) throws StartException {
        return new PageServer(start(data, 0));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    int port() {
        return port;
    }

    long messages() {
        return server.status().totalHistory();
    }

    void stop() {
        if (running) {
            running = false;
            server.close();
        }
    }

    /// At the same address; another data folder makes it another server.
    void startAgain(Path data) throws StartException {
        server = start(data, port);
        running = true;
    }

    @Override
    public void close() {
        stop();
    }

    private static ChatServer start(Path data, int port) throws StartException {
        return ChatServer.start(ServerOptions.of(data, NAME).listeningOn("127.0.0.1", port));
    }
}

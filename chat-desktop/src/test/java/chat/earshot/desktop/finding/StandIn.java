package chat.earshot.desktop.finding;

import chat.earshot.common.codec.Codec;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.ServerStatus;
import chat.earshot.desktop.connection.ServerAddress;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Answers `/status` as a server would, and nothing else; can fall silent, and come back.
public final class StandIn implements AutoCloseable {
    private final int port;
    private final String name;
    private volatile int people;
    private final boolean passphrase;
    private HttpServer http;

    private StandIn(String name, int people, boolean passphrase) throws IOException {
        this.name = name;
        this.people = people;
        this.passphrase = passphrase;
        this.http = open(0);
        this.port = http.getAddress().getPort();
    }

    public static StandIn open(String name, int people) throws IOException {
        return new StandIn(name, people, false);
    }

    public static StandIn locked(String name, int people) throws IOException {
        return new StandIn(name, people, true);
    }

    public ServerAddress address() {
        return new ServerAddress("127.0.0.1", port);
    }

    public ServerId id() {
        return new ServerId("stand-in-" + port);
    }

    public Sighting sighting() {
        return new Sighting(name, id(), name, List.of(address()));
    }

    public void people(int now) {
        people = now;
    }

    public void fallSilent() {
        http.stop(0);
    }

    public void comeBack() throws IOException {
        http = open(port);
    }

    private HttpServer open(int wanted) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 20);
        server.createContext("/status", exchange -> {
            byte[] body = new String(Codec.encode(status()), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private ServerStatus status() {
        return new ServerStatus(people, 0, id(), name, "1.0.0", passphrase, 60, people, 1);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}

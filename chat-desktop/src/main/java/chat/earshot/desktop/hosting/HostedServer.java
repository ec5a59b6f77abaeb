package chat.earshot.desktop.hosting;

import chat.earshot.common.network.LanAddress;
import chat.earshot.server.ChatServer;
import chat.earshot.server.ServerOptions;
import chat.earshot.server.StartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A server that runs in this process. Starting and closing take a moment: not for the FX thread.
final class HostedServer implements AutoCloseable {
    private static final String NAMELESS = "Earshot";
    /// So many ports are tried when something else has the wanted one.
    private static final int PORTS = 20;

    private final ChatServer server;

    private HostedServer(ChatServer server) {
        this.server = server;
    }

    /// @param data the server's own folder
    /// @param bind the address to listen on
    /// @param wanted the port, or the next one that is free
    /// @throws StartException with a sentence for people
    static HostedServer start(Path data, String bind, int wanted) throws StartException {
        ServerOptions options = ServerOptions.of(data, nameOfThisComputer()).listeningOn(bind, freePort(wanted));
        return new HostedServer(ChatServer.start(options));
    }

    int port() {
        return server.port();
    }

    /// How many people are connected to it, in this app or elsewhere.
    int people() {
        return server.status().people();
    }

    /// In which networks others find it by themselves.
    List<LanAddress> announcedAt() {
        return server.announcedAt();
    }

    /// Tells everybody that the server goes away, and stops it.
    @Override
    public void close() {
        server.close();
    }

    private static int freePort(int wanted) {
        return IntStream.range(wanted, wanted + PORTS)
                .filter(HostedServer::isFree)
                .findFirst()
                .orElse(wanted);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    private static String nameOfThisComputer() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            int dot = name.indexOf('.');
            return dot > 0 ? name.substring(0, dot) : name;
        } catch (UnknownHostException _) {
            return NAMELESS;
        }
    }
}

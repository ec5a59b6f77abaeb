package chat.earshot.desktop.connection;

import chat.earshot.common.codec.Codec;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.ServerStatus;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The far end, played by the test: it answers `/status` and the handshake as it is told to, and hands each WebSocket
/// to the test, which decides what is said, and when it falls silent or breaks off.
final class ScriptedServer implements AutoCloseable {
    static final int PATIENCE_SECONDS = 60;

    private final ServerSocket listening;
    private final BlockingQueue<ScriptedPeer> peers = new LinkedBlockingQueue<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> handshakes = new CopyOnWriteArrayList<>();
    private volatile String status;
    private volatile int chatStatus = 101;
    private volatile boolean withSubprotocol = true;

    private ScriptedServer(int port, ServerId id) throws IOException {
        listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        status = statusOf(id);
        Thread.ofPlatform().daemon().name("scripted-server").start(this::accept);
    }

    static ServerId anyId() {
        return ServerId.random();
    }

    static ScriptedServer start(ServerId id) throws IOException {
        return new ScriptedServer(0, id);
    }

    static ScriptedServer startAt(ServerAddress address, ServerId id) throws IOException {
        return new ScriptedServer(address.port(), id);
    }

    /// An address at which nothing listens.
    static ServerAddress deserted() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new ServerAddress("127.0.0.1", socket.getLocalPort());
        }
    }

    ServerAddress address() {
        return new ServerAddress("127.0.0.1", listening.getLocalPort());
    }

    void becomes(ServerId id) {
        status = statusOf(id);
    }

    void answersStatusWith(String body) {
        status = body;
    }

    void answersChatWith(int httpStatus) {
        chatStatus = httpStatus;
    }

    void acceptsWithoutSubprotocol() {
        withSubprotocol = false;
    }

    /// The next WebSocket that opens.
    ScriptedPeer nextPeer() throws InterruptedException {
        ScriptedPeer peer = peers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (peer == null) {
            throw new AssertionError("Nobody connected");
        }
        return peer;
    }

    /// The headers of each handshake, their names in lower case.
    List<Map<String, String>> handshakes() {
        return List.copyOf(handshakes);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static String statusOf(ServerId id) {
        ServerStatus status = new ServerStatus(0, 0, id, "Workshop", "9.8.7", false, 1, 0, 1);
        return new String(Codec.encode(status), StandardCharsets.UTF_8);
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                Socket socket = listening.accept();
                sockets.add(socket);
                Thread.ofPlatform().daemon().name("scripted-connection").start(() -> serve(socket));
            }
        } catch (SocketException _) {
            // Closed.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket socket) {
        try {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String requestLine = line(in);
            Map<String, String> headers = headers(in);
            if (requestLine.startsWith("GET /status ")) {
                answer(socket, "200 OK\r\nContent-Type: application/json", status);
                socket.close();
            } else if (chatStatus != 101) {
                answer(socket, chatStatus + " No", "no");
                socket.close();
            } else {
                handshakes.add(headers);
                ScriptedPeer peer = new ScriptedPeer(socket, in);
                peer.accept(headers.getOrDefault("sec-websocket-key", ""), withSubprotocol);
                peers.add(peer);
                peer.read();
            }
        } catch (IOException _) {
            // The client went away.
        }
    }

    private static void answer(Socket socket, String head, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String response = "HTTP/1.1 " + head + "\r\nConnection: close\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        socket.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }
}

package chat.earshot.server.web;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A socket that sends whatever a test wants, however wrong it is.
public final class RawClient implements AutoCloseable {
    private static final String HANDSHAKE = """
            GET /chat HTTP/1.1
            Host: 127.0.0.1
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            """;

    private final Socket socket = new Socket();
    private final DataInputStream in;

    /// A frame from the server.
    public record Frame(int opcode, String hex) {
        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        byte[] bytes() {
            return java.util.HexFormat.of().parseHex(hex);
        }

        public int closeCode() {
            return ByteBuffer.wrap(bytes()).getShort() & 0xFFFF;
        }
    }

    private RawClient(int port, int receiveBuffer) throws IOException {
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new DataInputStream(socket.getInputStream());
    }

    static RawClient to(int port) throws IOException {
        return new RawClient(port, 0);
    }

    static RawClient withReceiveBuffer(int port, int bytes) throws IOException {
        return new RawClient(port, bytes);
    }

    /// Sends lines, and the empty line that ends them; returns the answer's head.
    public String request(String... lines) throws IOException {
        send((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return head();
    }

    /// A request that opens a WebSocket connection.
    public static byte[] handshake(String... moreHeaders) {
        StringBuilder request = new StringBuilder(HANDSHAKE);
        for (String header : moreHeaders) {
            request.append(header).append('\n');
        }
        return request.append('\n').toString().replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Opens a WebSocket connection.
    public RawClient upgraded(String... moreHeaders) throws IOException {
        send(handshake(moreHeaders));
        String head = head();
        if (!head.startsWith("HTTP/1.1 101 ")) {
            throw new AssertionError(head);
        }
        return this;
    }

    public String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(in.readByte());
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /// A masked frame, with the first byte as it is on the wire.
    public void frame(int first, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(14 + payload.length);
        frame.put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length <= 0xFFFF) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        byte[] mask = {1, 2, 3, 4};
        frame.put(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ mask[i % 4]));
        }
        frame.flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        send(bytes);
    }

    public void text(String text) throws IOException {
        frame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    public Frame read() throws IOException {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return new Frame(first & 0x0F, java.util.HexFormat.of().formatHex(payload));
    }

    /// Reads on until the server closes.
    ///
    /// @return the close code; -1 when the connection ended without
    public int readCloseCode() throws IOException {
        while (true) {
            Frame frame;
            try {
                frame = read();
            } catch (EOFException | java.net.SocketException e) {
                return -1;
            }
            if (frame.opcode() == 8) {
                return frame.closeCode();
            }
        }
    }

    /// Whether the server has closed; waits for something to come.
    public boolean isAtEnd() throws IOException {
        try {
            return in.read() < 0;
        } catch (java.net.SocketException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

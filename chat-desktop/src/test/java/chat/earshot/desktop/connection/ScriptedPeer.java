package chat.earshot.desktop.connection;

import chat.earshot.common.codec.Codec;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.ProtocolException;
import chat.earshot.common.protocol.Request;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One WebSocket of a [ScriptedServer], seen from the server. It does what the test says, and no more: it answers
/// neither pings nor closing.
final class ScriptedPeer {
    private static final int TEXT = 1;
    private static final int CLOSE = 8;

    private final Socket socket;
    private final DataInputStream in;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();

    ScriptedPeer(Socket socket, InputStream in) {
        this.socket = socket;
        this.in = new DataInputStream(in);
    }

    void accept(String key, boolean withSubprotocol) throws IOException {
        String response = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + (withSubprotocol ? "Sec-WebSocket-Protocol: " + Protocol.V1 + "\r\n" : "")
                + "Sec-WebSocket-Accept: " + proof(key) + "\r\n\r\n";
        socket.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /// The next command, which must be of this kind. Pings are left out unless they are asked for.
    <C extends Command> C expect(Class<C> kind) throws InterruptedException {
        return kind.cast(expectRequest(kind).command());
    }

    Request expectRequest(Class<? extends Command> kind) throws InterruptedException {
        Request request = next(ScriptedServer.PATIENCE_SECONDS * 1000L);
        while (request != null && request.command() instanceof Command.Ping && kind != Command.Ping.class) {
            request = next(ScriptedServer.PATIENCE_SECONDS * 1000L);
        }
        if (request == null || !kind.isInstance(request.command())) {
            throw new AssertionError("Wanted " + kind.getSimpleName() + ", got " + request);
        }
        return request;
    }

    /// Whether nothing has come for this long.
    boolean isQuietFor(long millis) throws InterruptedException {
        return next(millis) == null;
    }

    /// Waits until the client is gone; the code of its close frame, or 1006.
    int closedWith() throws InterruptedException {
        Integer code = closed.poll(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (code == null) {
            throw new AssertionError("The connection is still open");
        }
        return code;
    }

    void send(Event event) throws IOException {
        answer(event, null);
    }

    void answer(Event event, @Nullable String ref) throws IOException {
        frame(TEXT, Codec.encode(event, ref));
    }

    void sendText(String text) throws IOException {
        frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    void close(int code, String reason) throws IOException {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        payload.write(code >> 8);
        payload.write(code);
        payload.writeBytes(reason.getBytes(StandardCharsets.UTF_8));
        frame(CLOSE, payload.toByteArray());
    }

    void breakOff() throws IOException {
        socket.close();
    }

    void read() throws IOException {
        int code = 1006;
        try {
            while (code == 1006) {
                code = readFrame();
            }
        } finally {
            closed.add(code);
        }
    }

    private @Nullable Request next(long millis) throws InterruptedException {
        return requests.poll(millis, TimeUnit.MILLISECONDS);
    }

    /// Returns the code of a close frame, or 1006 for any other.
    private int readFrame() throws IOException {
        int opcode = in.readUnsignedByte() & 0x0f;
        int length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        if (opcode == TEXT) {
            requests.add(decoded(new String(payload, StandardCharsets.UTF_8)));
        }
        return opcode == CLOSE ? ((payload[0] & 0xff) << 8) | (payload[1] & 0xff) : 1006;
    }

    private static Request decoded(String frame) {
        try {
            return Codec.decodeCommand(frame);
        } catch (ProtocolException e) {
            throw new AssertionError("The client said " + frame, e);
        }
    }

    private synchronized void frame(int opcode, byte[] payload) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeByte(0x80 | opcode);
        if (payload.length < 126) {
            out.writeByte(payload.length);
        } else if (payload.length < 65_536) {
            out.writeByte(126);
            out.writeShort(payload.length);
        } else {
            out.writeByte(127);
            out.writeLong(payload.length);
        }
        out.write(payload);
        out.flush();
    }

    private static String proof(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}

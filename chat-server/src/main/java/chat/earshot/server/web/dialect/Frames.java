package chat.earshot.server.web.dialect;

import chat.earshot.common.protocol.CloseCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The WebSocket frames that a server sends: whole, unmasked. Stateless.
public final class Frames {
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;

    private Frames() {}

    /// @param utf8 the text
    public static byte[] text(byte[] utf8) {
        return frame(TEXT, utf8);
    }

    public static byte[] ping() {
        return frame(PING, new byte[0]);
    }

    public static byte[] close(CloseCode why) {
        byte[] reason = why.reason().getBytes(StandardCharsets.UTF_8);
        return frame(
                CLOSE,
                ByteBuffer.allocate(2 + reason.length)
                        .putShort((short) why.code())
                        .put(reason)
                        .array());
    }

    private static byte[] frame(int first, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(10 + payload.length);
        frame.put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) payload.length);
        } else if (payload.length <= 0xFFFF) {
            frame.put((byte) 126).putShort((short) payload.length);
        } else {
            frame.put((byte) 127).putLong(payload.length);
        }
        frame.put(payload).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }
}

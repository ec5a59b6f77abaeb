package chat.earshot.server.web.socket;

import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Protocol;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the headers of a client's frames before the engine does, and ends a connection at the first that should not
/// be: the engine would take unmasked frames, and wait for ones of any size. One connection's selector thread only.
final class FrameGuard {
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PONG = 10;
    private static final int MAX_CONTROL_PAYLOAD = 125;
    private static final int MASK_BYTES = 4;

    private final byte[] header = new byte[14];
    private int headerBytes;
    private long payloadLeft;
    private long messageBytes;
    private boolean closeSeen;

    /// Passes on what is good, at most one frame at a time.
    ///
    /// @return why the connection has to end; `null` when all is well
    @Nullable
    CloseCode read(ByteBuffer data, Consumer<ByteBuffer> good) {
        while (data.hasRemaining() && !closeSeen) {
            ByteBuffer frame = data.duplicate();
            CloseCode violation = skipToEndOfFrame(data);
            if (violation != null) {
                return violation;
            }
            good.accept(frame.limit(data.position()));
        }
        return null;
    }

    private @Nullable CloseCode skipToEndOfFrame(ByteBuffer data) {
        if (payloadLeft == 0) {
            if (!readHeader(data)) {
                return null;
            }
            CloseCode violation = violation();
            if (violation != null) {
                return violation;
            }
            payloadLeft = payloadLength();
        }
        int taken = (int) Math.min(payloadLeft, data.remaining());
        data.position(data.position() + taken);
        payloadLeft -= taken;
        if (payloadLeft == 0) {
            headerBytes = 0;
            closeSeen = opcode() == CLOSE;
        }
        return null;
    }

    /// Whether the header is complete.
    private boolean readHeader(ByteBuffer data) {
        while (data.hasRemaining() && headerBytes < headerLength()) {
            header[headerBytes] = data.get();
            headerBytes++;
        }
        return headerBytes == headerLength();
    }

    private int headerLength() {
        if (headerBytes < 2) {
            return 2;
        }
        return 2 + lengthBytes() + (isMasked() ? MASK_BYTES : 0);
    }

    private int lengthBytes() {
        return switch (header[1] & 0x7F) {
            case 126 -> 2;
            case 127 -> 8;
            default -> 0;
        };
    }

    private boolean isMasked() {
        return (header[1] & 0x80) != 0;
    }

    private boolean isLast() {
        return (header[0] & 0x80) != 0;
    }

    private int opcode() {
        return header[0] & 0x0F;
    }

    private long payloadLength() {
        return switch (lengthBytes()) {
            case 2 -> ByteBuffer.wrap(header).getShort(2) & 0xFFFF;
            case 8 -> ByteBuffer.wrap(header).getLong(2);
            default -> header[1] & 0x7F;
        };
    }

    private @Nullable CloseCode violation() {
        boolean reservedBits = (header[0] & 0x70) != 0;
        long length = payloadLength();
        if (!isMasked() || reservedBits || length < 0) {
            return CloseCode.PROTOCOL_ERROR;
        }
        return switch (opcode()) {
            case TEXT, CONTINUATION -> tooLarge(length);
            case BINARY -> CloseCode.NOT_TEXT;
            default -> badControlFrame(length);
        };
    }

    private @Nullable CloseCode badControlFrame(long length) {
        boolean known = opcode() >= CLOSE && opcode() <= PONG;
        if (known && isLast() && length <= MAX_CONTROL_PAYLOAD) {
            return null;
        }
        return CloseCode.PROTOCOL_ERROR;
    }

    /// Counts the parts of a message together.
    private @Nullable CloseCode tooLarge(long length) {
        if (opcode() == TEXT) {
            messageBytes = 0;
        }
        messageBytes += Math.min(length, Protocol.MAX_FRAME_BYTES + 1L);
        return messageBytes > Protocol.MAX_FRAME_BYTES ? CloseCode.TOO_LARGE : null;
    }
}

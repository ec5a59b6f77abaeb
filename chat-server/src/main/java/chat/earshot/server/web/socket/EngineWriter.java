package chat.earshot.server.web.socket;

import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.glassfish.tyrus.spi.WriterInfo;
import org.jspecify.annotations.Nullable;

/// What the engine itself has to say: pongs, and the closing handshake. It goes into the outbox like all else.
final class EngineWriter extends Writer {
    private final ChatConnection connection;

    EngineWriter(ChatConnection connection) {
        this.connection = connection;
    }

    @Override
    public void write(ByteBuffer buffer, @Nullable CompletionHandler<ByteBuffer> handler, WriterInfo info) {
        byte[] frame = bytes(buffer);
        if (info.getMessageType() == WriterInfo.MessageType.CLOSE) {
            connection.endWith(frame);
        } else {
            connection.answer(frame);
        }
        if (handler != null) {
            handler.completed(buffer);
        }
    }

    @Override
    public void write(ByteBuffer buffer, @Nullable CompletionHandler<ByteBuffer> handler) {
        write(buffer, handler, new WriterInfo(null, null));
    }

    @Override
    public void close() {
        connection.end();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}

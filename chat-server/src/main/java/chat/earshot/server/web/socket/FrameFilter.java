package chat.earshot.server.web.socket;

import java.nio.ByteBuffer;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.memory.ByteBufferArray;

/// All there is between the socket of an open chat connection and the engine. Selector threads.
final class FrameFilter extends BaseFilter {
    static final Attribute<ChatConnection> CONNECTION =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(FrameFilter.class.getName() + ".connection");

    @Override
    public NextAction handleRead(FilterChainContext context) {
        Buffer buffer = context.getMessage();
        read(CONNECTION.get(context.getConnection()), buffer);
        buffer.tryDispose();
        return context.getStopAction();
    }

    static void read(ChatConnection connection, Buffer buffer) {
        if (!buffer.isComposite()) {
            connection.read(buffer.toByteBuffer());
            return;
        }
        ByteBufferArray parts = buffer.toByteBufferArray();
        ByteBuffer[] array = parts.getArray();
        for (int i = 0; i < parts.size(); i++) {
            connection.read(array[i]);
        }
        parts.recycle();
    }
}

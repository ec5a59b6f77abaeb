package chat.earshot.desktop.notices.dbus;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads values as D-Bus marshals them. What does not fit is a [BufferUnderflowException]. For one thread.
public final class Unpacker {
    private final ByteBuffer bytes;

    /// @param bytes in their own byte order, from the place that alignment counts from
    Unpacker(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    int octet() {
        return Byte.toUnsignedInt(bytes.get());
    }

    public int number() {
        align(4);
        return bytes.getInt();
    }

    public String string() {
        String value = text(number());
        bytes.get();
        return value;
    }

    public List<String> strings() {
        int length = number();
        int end = bytes.position() + length;
        List<String> values = new ArrayList<>();
        while (bytes.position() < end) {
            values.add(string());
        }
        return values;
    }

    String signature() {
        String value = text(octet());
        bytes.get();
        return value;
    }

    void align(int to) {
        int padding = -bytes.position() & (to - 1);
        if (padding > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        bytes.position(bytes.position() + padding);
    }

    int position() {
        return bytes.position();
    }

    private String text(int length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}

package chat.earshot.desktop.notices.dbus;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes values as D-Bus marshals them: little-endian, each aligned to its own size, counted from the beginning of
/// the message or of its body. For one thread.
public final class Packer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Packer octet(int value) {
        bytes.write(value);
        return this;
    }

    public Packer bool(boolean value) {
        return number(value ? 1 : 0);
    }

    /// 32 bits, signed or not.
    public Packer number(int value) {
        align(4);
        bytes.writeBytes(littleEndian(value));
        return this;
    }

    public Packer string(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        number(text.length);
        bytes.writeBytes(text);
        return octet(0);
    }

    public Packer signature(String value) {
        byte[] text = value.getBytes(StandardCharsets.US_ASCII);
        octet(text.length);
        bytes.writeBytes(text);
        return octet(0);
    }

    public Packer strings(List<String> values) {
        return array(4, () -> values.forEach(this::string));
    }

    public Packer octets(byte[] values) {
        return array(1, () -> bytes.writeBytes(values));
    }

    /// @param alignment of its elements
    /// @param elements writes them
    public Packer array(int alignment, Runnable elements) {
        number(0);
        int lengthAt = bytes.size() - Integer.BYTES;
        align(alignment);
        int begin = bytes.size();
        elements.run();
        byte[] all = bytes.toByteArray();
        System.arraycopy(littleEndian(all.length - begin), 0, all, lengthAt, Integer.BYTES);
        bytes.reset();
        bytes.writeBytes(all);
        return this;
    }

    /// The beginning of a structure, or of an entry of a dictionary.
    public Packer structure() {
        return align(8);
    }

    Packer align(int to) {
        while (bytes.size() % to != 0) {
            bytes.write(0);
        }
        return this;
    }

    byte[] packed() {
        return bytes.toByteArray();
    }

    private static byte[] littleEndian(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}

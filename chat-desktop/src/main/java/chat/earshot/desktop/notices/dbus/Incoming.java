package chat.earshot.desktop.notices.dbus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/// A message that came. Its body is read once, in order.
///
/// @param type one of the constants; others may come and mean nothing here
/// @param replyTo the serial that it answers, 0 when it answers none
/// @param name of a signal: interface and member; of an error: its own
record Incoming(int type, int replyTo, String name, Unpacker body) {
    static final int ANSWER = 2;
    static final int ERROR = 3;
    static final int SIGNAL = 4;

    /// The bytes before the fields: with them it is known how many follow.
    static final int HEAD = 16;

    private static final int FIELDS_AT = 12;
    private static final int BODY_LENGTH_AT = 4;
    private static final int INTERFACE = 2;
    private static final int MEMBER = 3;
    private static final int ERROR_NAME = 4;
    private static final int REPLY_SERIAL = 5;

    static ByteOrder orderOf(byte first) {
        return first == 'l' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    /// How many bytes follow the head.
    static long restAfter(ByteBuffer head) {
        long fields = Integer.toUnsignedLong(head.getInt(FIELDS_AT));
        long padding = -fields & 7;
        return fields + padding + Integer.toUnsignedLong(head.getInt(BODY_LENGTH_AT));
    }

    /// @param whole in its byte order
    static Incoming read(ByteBuffer whole) {
        Unpacker header = new Unpacker(whole.duplicate().order(whole.order()).position(FIELDS_AT));
        int end = HEAD + header.number();
        int replyTo = 0;
        Map<Integer, String> texts = new HashMap<>();
        while (header.position() < end) {
            header.align(8);
            int field = header.octet();
            switch (header.signature()) {
                case "u" -> {
                    int number = header.number();
                    replyTo = field == REPLY_SERIAL ? number : replyTo;
                }
                case "g" -> header.signature();
                default -> texts.put(field, header.string());
            }
        }
        header.align(8);
        ByteBuffer body = whole.duplicate().position(header.position()).slice().order(whole.order());
        String member = texts.getOrDefault(INTERFACE, "") + "." + texts.getOrDefault(MEMBER, "");
        int type = whole.get(1);
        return new Incoming(
                type, replyTo, type == ERROR ? texts.getOrDefault(ERROR_NAME, "") : member, new Unpacker(body));
    }
}

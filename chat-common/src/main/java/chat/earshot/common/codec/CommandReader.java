package chat.earshot.common.codec;

import chat.earshot.common.model.Identity;
import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.ProtocolException;
import chat.earshot.common.protocol.Request;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fields to commands. Stateless.
final class CommandReader {
    /// More rooms than anybody has; a frame could name thousands.
    private static final int MAX_RESUMED_ROOMS = 1_000;

    private CommandReader() {}

    static Request read(Fields fields) throws ProtocolException {
        String ref = fields.optionalText("ref");
        if (ref != null && ref.length() > Protocol.MAX_REF_CHARS) {
            throw fields.bad("“ref” has at most " + Protocol.MAX_REF_CHARS + " characters.");
        }
        return new Request(command(fields, fields.text("type")), ref);
    }

    private static Command command(Fields fields, String type) throws ProtocolException {
        return switch (type) {
            case "hello" -> hello(fields);
            case "say" ->
                new Command.Say(
                        fields.value("room", RoomId::new), fields.value("id", MessageId::new), fields.text("text"));
            case "rename" -> new Command.Rename(fields.text("name"));
            case "history" -> history(fields);
            case "ping" -> new Command.Ping();
            default ->
                throw new ProtocolException(
                        ErrorCode.UNKNOWN_TYPE, "This server knows no command of this type.", fields.ref());
        };
    }

    private static Command.Hello hello(Fields fields) throws ProtocolException {
        return new Command.Hello(
                fields.value("identity", Identity::new),
                fields.optionalText("name"),
                fields.optionalText("client"),
                serverOf(fields),
                resume(fields));
    }

    /// The id of another kind of server is no mistake: its cursors just don't count here.
    private static @Nullable ServerId serverOf(Fields fields) throws ProtocolException {
        String server = fields.optionalText("server");
        try {
            return server == null ? null : new ServerId(server);
        } catch (InvalidValueException e) {
            return null;
        }
    }

    private static Map<RoomId, Long> resume(Fields fields) throws ProtocolException {
        Fields cursors = fields.optionalObject("resume");
        if (cursors == null) {
            return Map.of();
        }
        if (cursors.names().size() > MAX_RESUMED_ROOMS) {
            throw fields.bad("“resume” names too many rooms.");
        }
        Map<RoomId, Long> resume = new HashMap<>();
        for (String room : cursors.names()) {
            Long cursor = cursorOf(fields, cursors, room);
            if (cursor != null) {
                resume.put(roomOf(fields, room), cursor);
            }
        }
        return resume;
    }

    private static @Nullable Long cursorOf(Fields hello, Fields cursors, String room) throws ProtocolException {
        try {
            Long cursor = cursors.optionalWhole(room);
            if (cursor != null && cursor < 0) {
                throw hello.bad("A cursor of “resume” can't be below 0.");
            }
            return cursor;
        } catch (ProtocolException e) {
            throw hello.bad("“resume” holds a whole number from 0 for each room.");
        }
    }

    private static RoomId roomOf(Fields hello, String room) throws ProtocolException {
        try {
            return new RoomId(room);
        } catch (InvalidValueException e) {
            throw hello.bad("“resume” names something that is no room's id.");
        }
    }

    private static Command.History history(Fields fields) throws ProtocolException {
        if (fields.has("after") || fields.has("around")) {
            throw fields.bad("This server pages back only: “before” with a seq, or nothing for the newest.");
        }
        Long before = fields.optionalWhole("before");
        Long limit = fields.optionalWhole("limit");
        if (limit != null && limit < 1) {
            throw fields.bad("“limit” has to be at least 1.");
        }
        return new Command.History(
                fields.value("room", RoomId::new),
                before,
                limit == null ? Protocol.DEFAULT_PAGE : (int) Math.min(limit, Protocol.MAX_PAGE));
    }
}

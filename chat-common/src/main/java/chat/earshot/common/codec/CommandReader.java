package chat.earshot.common.codec;

import chat.earshot.common.model.Emoji;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.ProtocolException;
import chat.earshot.common.protocol.Request;
import chat.earshot.common.protocol.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
            case "say" -> say(fields);
            case "edit" -> new Command.Edit(fields.value("id", MessageId::new), fields.text("text"));
            case "delete" -> new Command.Delete(fields.value("id", MessageId::new));
            case "react" ->
                new Command.React(
                        fields.value("id", MessageId::new),
                        fields.value("emoji", Emoji::new),
                        fields.presentFlag("on"));
            case "rename" -> new Command.Rename(fields.text("name"));
            case "topic" -> new Command.SetTopic(room(fields), fields.text("topic"));
            case "history" -> history(fields);
            case "search" -> search(fields);
            case "read" -> new Command.Read(room(fields), fields.whole("seq"));
            case "typing" -> new Command.Typing(room(fields));
            case "create" -> create(fields);
            case "join" -> new Command.Join(room(fields));
            case "leave" -> new Command.Leave(room(fields));
            case "invite" -> new Command.Invite(room(fields), person(fields));
            case "direct" -> new Command.Direct(person(fields));
            case "rooms" -> new Command.Rooms(fields.optionalText("text"), fields.optionalText("cursor"));
            case "who" -> new Command.Who(fields.optionalText("text"), fields.optionalText("cursor"));
            case "kick" -> new Command.Kick(person(fields), optionalRoom(fields), fields.optionalText("reason"));
            case "ban" -> new Command.Ban(person(fields), optionalRoom(fields), fields.optionalText("reason"));
            case "unban" -> new Command.Unban(person(fields), optionalRoom(fields));
            case "moderator" -> new Command.Moderator(room(fields), person(fields), fields.presentFlag("on"));
            case "operator" -> new Command.Operator(fields.text("code"));
            case "link" -> new Command.Link();
            case "ping" -> new Command.Ping();
            default ->
                throw new ProtocolException(
                        ErrorCode.UNKNOWN_TYPE, "This server knows no command of this type.", fields.ref());
        };
    }

    private static RoomId room(Fields fields) throws ProtocolException {
        return fields.value("room", RoomId::new);
    }

    private static @Nullable RoomId optionalRoom(Fields fields) throws ProtocolException {
        return fields.optionalValue("room", RoomId::new);
    }

    private static PersonId person(Fields fields) throws ProtocolException {
        return fields.value("person", PersonId::new);
    }

    private static Command.Say say(Fields fields) throws ProtocolException {
        return new Command.Say(
                room(fields),
                fields.value("id", MessageId::new),
                fields.text("text"),
                fields.optionalValue("replyTo", MessageId::new));
    }

    private static Command.Create create(Fields fields) throws ProtocolException {
        Room.Kind kind = fields.constant("kind", Room.Kind.class);
        if (kind == Room.Kind.DIRECT) {
            throw fields.bad("“kind” is public or private. “direct” opens a room with one person.");
        }
        return new Command.Create(
                fields.value("id", MessageId::new), fields.text("name"), kind, fields.optionalText("topic"));
    }

    private static Command.Hello hello(Fields fields) throws ProtocolException {
        return new Command.Hello(
                fields.value("identity", Identity::new),
                fields.optionalText("name"),
                fields.optionalText("link"),
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
        return new Command.History(room(fields), span(fields), limit(fields));
    }

    private static Span span(Fields fields) throws ProtocolException {
        List<String> given =
                Stream.of("before", "after", "around").filter(fields::has).toList();
        if (given.isEmpty()) {
            return new Span.Newest();
        }
        if (given.size() > 1) {
            throw fields.bad("Ask for “before”, “after” or “around”, one of them.");
        }
        Span.Place place = fields.place(given.getFirst());
        return switch (given.getFirst()) {
            case "before" -> new Span.Before(place);
            case "after" -> new Span.After(place);
            default -> new Span.Around(place);
        };
    }

    private static int limit(Fields fields) throws ProtocolException {
        Long limit = fields.optionalWhole("limit");
        if (limit != null && limit < 1) {
            throw fields.bad("“limit” has to be at least 1.");
        }
        return limit == null ? Protocol.DEFAULT_PAGE : (int) Math.min(limit, Protocol.MAX_PAGE);
    }

    private static Command.Search search(Fields fields) throws ProtocolException {
        Command.Search.Filter filter = new Command.Search.Filter(
                optionalRoom(fields),
                fields.optionalValue("from", PersonId::new),
                fields.optionalTime("before"),
                fields.optionalTime("after"),
                fields.has("has") ? fields.constant("has", Command.Search.Having.class) : null);
        return new Command.Search(fields.text("text"), filter, limit(fields), fields.optionalText("cursor"));
    }
}

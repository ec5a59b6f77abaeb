package chat.earshot.common.codec;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Membership;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.model.ServerRole;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.ProtocolException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fields to events, for clients. Stateless.
final class EventReader {
    private EventReader() {}

    static Optional<Answer> read(Fields fields) throws ProtocolException {
        return Optional.ofNullable(event(fields)).map(known -> new Answer(known, fields.ref()));
    }

    private static @Nullable Event event(Fields fields) throws ProtocolException {
        return switch (fields.text("type")) {
            case "welcome" -> welcome(fields);
            case "history" -> history(fields);
            case "changes" ->
                new Event.Changes(roomId(fields), MessageReader.list(fields), fields.whole("rev"), fields.flag("more"));
            case "message" -> new Event.Message(MessageReader.read(fields.object("message")));
            case "found" ->
                new Event.Found(fields.text("text"), MessageReader.list(fields), fields.optionalText("cursor"));
            case "room" -> new Event.RoomShown(room(fields.object("room")));
            case "rooms" -> new Event.Rooms(rooms(fields), fields.optionalText("cursor"));
            case "member" ->
                new Event.Member(
                        roomId(fields),
                        MessageReader.person(fields.object("person")),
                        fields.flag("in"),
                        fields.optionalText("reason"));
            case "read" ->
                new Event.Read(roomId(fields), fields.whole("seq"), fields.count("unread"), fields.count("mentions"));
            case "typing" -> new Event.Typing(roomId(fields), fields.value("person", PersonId::new));
            case "joined" -> new Event.Joined(MessageReader.person(fields.object("person")));
            case "left" -> new Event.Left(fields.value("person", PersonId::new), fields.time("lastSeen"), null);
            case "renamed" ->
                new Event.Renamed(MessageReader.person(fields.object("person")), fields.value("was", DisplayName::new));
            case "presence" -> new Event.Online(fields.count("online"));
            case "who" -> new Event.Who(people(fields), fields.optionalText("cursor"));
            case "role" -> new Event.Role(fields.constant("role", ServerRole.class));
            case "link" -> new Event.Link(fields.text("code"), fields.time("expires"));
            case "pong" -> new Event.Pong();
            case "error" -> refused(fields);
            default -> null;
        };
    }

    private static Event.Welcome welcome(Fields fields) throws ProtocolException {
        Fields server = fields.object("server");
        Fields limits = fields.object("limits");
        Fields you = fields.object("you");
        return new Event.Welcome(
                new Event.ServerInfo(server.value("id", ServerId::new), server.text("name"), server.text("version")),
                MessageReader.person(you),
                new Event.Limits(limits.count("nameChars"), limits.count("textChars"), limits.count("frameBytes")),
                rooms(fields),
                people(fields),
                fields.count("online"),
                you.has("role") ? you.constant("role", ServerRole.class) : ServerRole.MEMBER);
    }

    private static List<Event.Presence> people(Fields fields) throws ProtocolException {
        List<Event.Presence> people = new ArrayList<>();
        for (Fields person : fields.objects("people")) {
            people.add(new Event.Presence(
                    MessageReader.person(person), person.flag("online"), person.optionalTime("lastSeen")));
        }
        return people;
    }

    private static List<Room> rooms(Fields fields) throws ProtocolException {
        List<Room> rooms = new ArrayList<>();
        for (Fields room : fields.objects("rooms")) {
            rooms.add(room(room));
        }
        return rooms;
    }

    private static Room room(Fields fields) throws ProtocolException {
        return new Room(
                fields.value("id", RoomId::new),
                fields.text("name"),
                fields.constant("kind", Room.Kind.class),
                fields.text("topic"),
                fields.count("members"),
                fields.whole("rev"),
                fields.whole("seq"),
                fields.optionalValue("person", PersonId::new),
                membership(fields));
    }

    private static @Nullable Membership membership(Fields fields) throws ProtocolException {
        return fields.has("role")
                ? new Membership(
                        fields.constant("role", Membership.Role.class),
                        fields.whole("read"),
                        fields.count("unread"),
                        fields.count("mentions"))
                : null;
    }

    private static Event.History history(Fields fields) throws ProtocolException {
        return new Event.History(
                roomId(fields),
                MessageReader.list(fields),
                fields.whole("rev"),
                fields.flag("moreBefore"),
                fields.flag("moreAfter"),
                fields.flag("reset"));
    }

    private static RoomId roomId(Fields fields) throws ProtocolException {
        return fields.value("room", RoomId::new);
    }

    private static Event.Refused refused(Fields fields) throws ProtocolException {
        Long retryAfter = fields.optionalWhole("retryAfterMs");
        return new Event.Refused(
                // What a later version refuses for a reason of its own is refused all the same.
                ErrorCode.ofWireName(fields.text("code")).orElse(ErrorCode.BAD_COMMAND),
                fields.text("message"),
                fields.optionalValue("id", MessageId::new),
                retryAfter == null ? null : Duration.ofMillis(retryAfter));
    }
}

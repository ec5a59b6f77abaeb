package chat.earshot.common.codec;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.ProtocolException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Fields to events, for clients. Stateless.
final class EventReader {
    private EventReader() {}

    static Optional<Answer> read(Fields fields) throws ProtocolException {
        Event event = switch (fields.text("type")) {
            case "welcome" -> welcome(fields);
            case "history" -> history(fields);
            case "changes" ->
                new Event.Changes(
                        fields.value("room", RoomId::new), messages(fields), fields.whole("rev"), fields.flag("more"));
            case "message" -> new Event.Message(message(fields.object("message")));
            case "joined" -> new Event.Joined(person(fields.object("person")));
            case "left" -> new Event.Left(fields.value("person", PersonId::new), fields.time("lastSeen"), null);
            case "renamed" -> new Event.Renamed(person(fields.object("person")), fields.value("was", DisplayName::new));
            case "presence" -> new Event.Online(fields.count("online"));
            case "pong" -> new Event.Pong();
            case "error" -> refused(fields);
            default -> null;
        };
        return Optional.ofNullable(event).map(known -> new Answer(known, fields.ref()));
    }

    private static Event.Welcome welcome(Fields fields) throws ProtocolException {
        Fields server = fields.object("server");
        Fields limits = fields.object("limits");
        List<Room> rooms = new ArrayList<>();
        for (Fields room : fields.objects("rooms")) {
            rooms.add(room(room));
        }
        return new Event.Welcome(
                new Event.ServerInfo(server.value("id", ServerId::new), server.text("name"), server.text("version")),
                person(fields.object("you")),
                new Event.Limits(limits.count("nameChars"), limits.count("textChars"), limits.count("frameBytes")),
                rooms,
                people(fields),
                fields.count("online"));
    }

    private static List<Event.Presence> people(Fields fields) throws ProtocolException {
        List<Event.Presence> people = new ArrayList<>();
        for (Fields person : fields.objects("people")) {
            people.add(new Event.Presence(person(person), person.flag("online"), person.optionalTime("lastSeen")));
        }
        return people;
    }

    private static Room room(Fields fields) throws ProtocolException {
        return new Room(
                fields.value("id", RoomId::new),
                fields.text("name"),
                kind(fields),
                fields.text("topic"),
                fields.count("members"),
                fields.whole("rev"),
                fields.whole("seq"));
    }

    private static Room.Kind kind(Fields fields) throws ProtocolException {
        String kind = fields.text("kind");
        for (Room.Kind known : Room.Kind.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return known;
            }
        }
        throw fields.bad("A room of an unknown kind.");
    }

    private static Event.History history(Fields fields) throws ProtocolException {
        return new Event.History(
                fields.value("room", RoomId::new),
                messages(fields),
                fields.whole("rev"),
                fields.flag("moreBefore"),
                fields.flag("moreAfter"),
                fields.flag("reset"));
    }

    private static List<ChatMessage> messages(Fields fields) throws ProtocolException {
        List<ChatMessage> messages = new ArrayList<>();
        for (Fields message : fields.objects("messages")) {
            messages.add(message(message));
        }
        return messages;
    }

    private static ChatMessage message(Fields fields) throws ProtocolException {
        return new ChatMessage(
                fields.value("id", MessageId::new),
                fields.value("room", RoomId::new),
                fields.whole("seq"),
                fields.whole("rev"),
                fields.time("at"),
                person(fields.object("author")),
                fields.value("text", MessageText::new));
    }

    private static Person person(Fields fields) throws ProtocolException {
        return new Person(
                fields.value("id", PersonId::new),
                fields.value("name", DisplayName::new),
                // A colour of a later version is still a colour: any will do.
                NameColor.ofWireName(fields.text("color")).orElse(NameColor.AZURE));
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

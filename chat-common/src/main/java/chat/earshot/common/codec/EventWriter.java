package chat.earshot.common.codec;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.Room;
import chat.earshot.common.protocol.Event;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Events to JSON. Stateless.
final class EventWriter {
    /// Always with milliseconds, so that the strings sort as the times do.
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private EventWriter() {}

    static void write(JsonGenerator json, Event event, @Nullable String ref) {
        json.writeStartObject();
        switch (event) {
            case Event.Welcome welcome -> welcome(json, welcome);
            case Event.History history -> history(json, history);
            case Event.Changes changes -> changes(json, changes);
            case Event.Message message -> {
                json.writeStringProperty("type", "message");
                json.writeName("message");
                message(json, message.message());
            }
            case Event.Joined joined -> {
                json.writeStringProperty("type", "joined");
                json.writeName("person");
                person(json, joined.person());
            }
            case Event.Left left -> {
                json.writeStringProperty("type", "left");
                json.writeStringProperty("person", left.person().value());
                json.writeStringProperty("lastSeen", time(left.lastSeen()));
            }
            case Event.Renamed renamed -> {
                json.writeStringProperty("type", "renamed");
                json.writeName("person");
                person(json, renamed.person());
                json.writeStringProperty("was", renamed.was().value());
            }
            case Event.Online online -> {
                json.writeStringProperty("type", "presence");
                json.writeNumberProperty("online", online.online());
            }
            case Event.Who who -> {
                json.writeStringProperty("type", "who");
                people(json, who.people());
            }
            case Event.Pong _ -> json.writeStringProperty("type", "pong");
            case Event.Refused refused -> refused(json, refused);
        }
        if (ref != null) {
            json.writeStringProperty("ref", ref);
        }
        json.writeEndObject();
    }

    private static void welcome(JsonGenerator json, Event.Welcome welcome) {
        json.writeStringProperty("type", "welcome");
        json.writeObjectPropertyStart("server");
        json.writeStringProperty("id", welcome.server().id().value());
        json.writeStringProperty("name", welcome.server().name());
        json.writeStringProperty("version", welcome.server().version());
        json.writeEndObject();
        json.writeObjectPropertyStart("you");
        personFields(json, welcome.you());
        json.writeStringProperty("role", "member");
        json.writeEndObject();
        json.writeObjectPropertyStart("limits");
        json.writeNumberProperty("nameChars", welcome.limits().nameChars());
        json.writeNumberProperty("textChars", welcome.limits().textChars());
        json.writeNumberProperty("frameBytes", welcome.limits().frameBytes());
        json.writeEndObject();
        json.writeArrayPropertyStart("rooms");
        welcome.rooms().forEach(room -> room(json, room));
        json.writeEndArray();
        people(json, welcome.people());
        json.writeNumberProperty("online", welcome.online());
    }

    private static void room(JsonGenerator json, Room room) {
        json.writeStartObject();
        json.writeStringProperty("id", room.id().value());
        json.writeStringProperty("name", room.name());
        json.writeStringProperty("kind", room.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("topic", room.topic());
        json.writeNumberProperty("members", room.members());
        json.writeStringProperty("role", "member");
        json.writeNumberProperty("rev", room.rev());
        json.writeNumberProperty("seq", room.seq());
        json.writeEndObject();
    }

    private static void people(JsonGenerator json, List<Event.Presence> people) {
        json.writeArrayPropertyStart("people");
        people.forEach(presence -> presence(json, presence));
        json.writeEndArray();
    }

    private static void presence(JsonGenerator json, Event.Presence presence) {
        json.writeStartObject();
        personFields(json, presence.person());
        json.writeBooleanProperty("online", presence.online());
        if (presence.lastSeen() != null) {
            json.writeStringProperty("lastSeen", time(presence.lastSeen()));
        }
        json.writeEndObject();
    }

    private static void history(JsonGenerator json, Event.History history) {
        json.writeStringProperty("type", "history");
        json.writeStringProperty("room", history.room().value());
        messages(json, history.messages());
        json.writeNumberProperty("rev", history.rev());
        json.writeBooleanProperty("moreBefore", history.moreBefore());
        json.writeBooleanProperty("moreAfter", history.moreAfter());
        if (history.reset()) {
            json.writeBooleanProperty("reset", true);
        }
    }

    private static void changes(JsonGenerator json, Event.Changes changes) {
        json.writeStringProperty("type", "changes");
        json.writeStringProperty("room", changes.room().value());
        messages(json, changes.messages());
        json.writeNumberProperty("rev", changes.rev());
        json.writeBooleanProperty("more", changes.more());
    }

    private static void messages(JsonGenerator json, List<ChatMessage> messages) {
        json.writeArrayPropertyStart("messages");
        messages.forEach(message -> message(json, message));
        json.writeEndArray();
    }

    private static void message(JsonGenerator json, ChatMessage message) {
        json.writeStartObject();
        json.writeStringProperty("id", message.id().value());
        json.writeStringProperty("room", message.room().value());
        json.writeNumberProperty("seq", message.seq());
        json.writeNumberProperty("rev", message.rev());
        json.writeStringProperty("at", time(message.at()));
        json.writeName("author");
        person(json, message.author());
        json.writeStringProperty("text", message.text().value());
        json.writeEndObject();
    }

    private static void refused(JsonGenerator json, Event.Refused refused) {
        json.writeStringProperty("type", "error");
        json.writeStringProperty("code", refused.code().wireName());
        json.writeStringProperty("message", refused.message());
        if (refused.id() != null) {
            json.writeStringProperty("id", refused.id().value());
        }
        if (refused.retryAfter() != null) {
            json.writeNumberProperty("retryAfterMs", refused.retryAfter().toMillis());
        }
    }

    private static void person(JsonGenerator json, Person person) {
        json.writeStartObject();
        personFields(json, person);
        json.writeEndObject();
    }

    private static void personFields(JsonGenerator json, Person person) {
        json.writeStringProperty("id", person.id().value());
        json.writeStringProperty("name", person.name().value());
        json.writeStringProperty("color", person.color().wireName());
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}

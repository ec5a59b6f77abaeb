package chat.earshot.common.codec;

import chat.earshot.common.model.Membership;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.Room;
import chat.earshot.common.protocol.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Events to JSON. Stateless.
final class EventWriter {
    private EventWriter() {}

    static void write(JsonGenerator json, Event event, @Nullable String ref) {
        json.writeStartObject();
        Properties out = new Properties(json);
        write(out, event);
        out.text("ref", ref);
        json.writeEndObject();
    }

    private static void write(Properties out, Event event) {
        switch (event) {
            case Event.Welcome welcome -> welcome(out.type("welcome"), welcome);
            case Event.History history -> history(out.type("history"), history);
            case Event.Changes changes -> changes(out.type("changes"), changes);
            case Event.Message message -> {
                out.type("message").json().writeName("message");
                MessageWriter.write(out.json(), message.message());
            }
            case Event.Found found -> {
                out.type("found").text("text", found.text());
                MessageWriter.list(out.json(), found.messages());
                out.text("cursor", found.cursor());
            }
            case Event.RoomShown shown -> {
                out.type("room").json().writeName("room");
                room(out, shown.room());
            }
            case Event.Rooms rooms -> {
                rooms(out.type("rooms"), rooms.rooms());
                out.text("cursor", rooms.cursor());
            }
            case Event.Member member -> {
                person(out.type("member").room(member.room()), member.person());
                out.flag("in", member.in()).text("reason", member.reason());
            }
            case Event.Read read ->
                out.type("read")
                        .room(read.room())
                        .number("seq", read.seq())
                        .number("unread", read.unread())
                        .number("mentions", read.mentions());
            case Event.Typing typing -> out.type("typing").room(typing.room()).person(typing.person());
            case Event.Joined joined -> person(out.type("joined"), joined.person());
            case Event.Left left -> out.type("left").person(left.person()).time("lastSeen", left.lastSeen());
            case Event.Renamed renamed -> {
                person(out.type("renamed"), renamed.person());
                out.text("was", renamed.was().value());
            }
            case Event.Online online -> out.type("presence").number("online", online.online());
            case Event.Who who -> {
                people(out.type("who").json(), who.people());
                out.text("cursor", who.cursor());
            }
            case Event.Role role -> out.type("role").name("role", role.role());
            case Event.Link link -> out.type("link").text("code", link.code()).time("expires", link.expires());
            case Event.Pong _ -> out.type("pong");
            case Event.Refused refused -> refused(out.type("error"), refused);
        }
    }

    private static void welcome(Properties out, Event.Welcome welcome) {
        JsonGenerator json = out.json();
        json.writeObjectPropertyStart("server");
        out.text("id", welcome.server().id().value())
                .text("name", welcome.server().name())
                .text("version", welcome.server().version());
        json.writeEndObject();
        json.writeObjectPropertyStart("you");
        MessageWriter.personFields(json, welcome.you());
        out.name("role", welcome.role());
        json.writeEndObject();
        json.writeObjectPropertyStart("limits");
        out.number("nameChars", welcome.limits().nameChars())
                .number("textChars", welcome.limits().textChars())
                .number("frameBytes", welcome.limits().frameBytes());
        json.writeEndObject();
        rooms(out, welcome.rooms());
        people(json, welcome.people());
        out.number("online", welcome.online());
    }

    private static void rooms(Properties out, List<Room> rooms) {
        out.json().writeArrayPropertyStart("rooms");
        rooms.forEach(room -> room(out, room));
        out.json().writeEndArray();
    }

    private static void room(Properties out, Room room) {
        out.json().writeStartObject();
        out.text("id", room.id().value())
                .text("name", room.name())
                .name("kind", room.kind())
                .person(room.person())
                .text("topic", room.topic())
                .number("members", room.members())
                .number("rev", room.rev())
                .number("seq", room.seq());
        Membership mine = room.mine();
        if (mine != null) {
            out.name("role", mine.role())
                    .number("read", mine.read())
                    .number("unread", mine.unread())
                    .number("mentions", mine.mentions());
        }
        out.json().writeEndObject();
    }

    private static void people(JsonGenerator json, List<Event.Presence> people) {
        json.writeArrayPropertyStart("people");
        people.forEach(presence -> presence(json, presence));
        json.writeEndArray();
    }

    private static void presence(JsonGenerator json, Event.Presence presence) {
        json.writeStartObject();
        MessageWriter.personFields(json, presence.person());
        new Properties(json).flag("online", presence.online()).time("lastSeen", presence.lastSeen());
        json.writeEndObject();
    }

    private static void history(Properties out, Event.History history) {
        out.room(history.room());
        MessageWriter.list(out.json(), history.messages());
        out.number("rev", history.rev())
                .flag("moreBefore", history.moreBefore())
                .flag("moreAfter", history.moreAfter())
                .mark("reset", history.reset());
    }

    private static void changes(Properties out, Event.Changes changes) {
        out.room(changes.room());
        MessageWriter.list(out.json(), changes.messages());
        out.number("rev", changes.rev()).flag("more", changes.more());
    }

    private static void refused(Properties out, Event.Refused refused) {
        out.text("code", refused.code().wireName()).text("message", refused.message());
        if (refused.id() != null) {
            out.text("id", refused.id().value());
        }
        if (refused.retryAfter() != null) {
            out.number("retryAfterMs", refused.retryAfter().toMillis());
        }
    }

    private static void person(Properties out, Person person) {
        out.json().writeName("person");
        MessageWriter.person(out.json(), person);
    }
}

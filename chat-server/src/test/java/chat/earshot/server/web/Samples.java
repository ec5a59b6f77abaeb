package chat.earshot.server.web;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import java.time.Instant;
import java.util.List;

/// Events for tests that don't care what is in them.
public final class Samples {
    private Samples() {}

    public static Person person(String name) {
        return new Person(new PersonId(name), new DisplayName(name), NameColor.TEAL);
    }

    public static ChatMessage message(String author, String text) {
        return new ChatMessage(
                new MessageId("0123456789abcdef"),
                RoomId.GENERAL,
                1,
                1,
                Instant.ofEpochMilli(7),
                person(author),
                new MessageText(text));
    }

    public static Event welcome(String name) {
        return new Event.Welcome(
                new Event.ServerInfo(new ServerId("s"), "Workshop", "1"),
                person(name),
                new Event.Limits(32, 4000, 65536),
                List.of(),
                List.of(),
                1);
    }
}

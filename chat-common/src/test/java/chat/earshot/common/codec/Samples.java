package chat.earshot.common.codec;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Content;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Emoji;
import chat.earshot.common.model.Membership;
import chat.earshot.common.model.Mentions;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Quote;
import chat.earshot.common.model.Reaction;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.model.ServerRole;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// One of every event that travels in `chat.v1`, and what they are made of.
final class Samples {
    static final Instant AT = Instant.parse("2026-11-20T10:15:30.120Z");
    static final Person ADA = new Person(new PersonId("p1"), new DisplayName("Ada"), NameColor.TEAL);
    static final ChatMessage MESSAGE = message(57, "Hello, **world** <b> \uD83D\uDE00 \u2028 שלום\n\"\\");

    /// Everything that a message can have.
    static final ChatMessage RICH = with(new Content.Said(
            new MessageText("@Ada @room"),
            new Quote.Said(new MessageId("0123456789abcdef"), 3, ADA, "first 140 characters"),
            AT,
            List.of(
                    new Reaction(new Emoji("\uD83D\uDC4D"), List.of(ADA.id(), new PersonId("p2"))),
                    new Reaction(new Emoji("\u2764\uFE0F"), List.of(ADA.id()))),
            new Mentions(List.of(ADA.id()), true)));

    static final ChatMessage DELETED = with(new Content.Deleted());

    private Samples() {}

    static ChatMessage with(Content content) {
        return new ChatMessage(new MessageId("0123456789abcdeff"), RoomId.GENERAL, 57, 58, AT, ADA, content);
    }

    static ChatMessage message(long seq, String text) {
        return new ChatMessage(
                new MessageId("0123456789abcde" + seq), RoomId.GENERAL, seq, seq + 1, AT, ADA, new MessageText(text));
    }

    static Stream<Event> events() {
        return Stream.of(
                new Event.Welcome(
                        new Event.ServerInfo(new ServerId("s1"), "Workshop", "1.0.0"),
                        ADA,
                        new Event.Limits(32, 4_000, 65_536),
                        List.of(
                                new Room(RoomId.GENERAL, "general", Room.Kind.PUBLIC, "", 8, 57, 56),
                                new Room(new RoomId("r2"), "Ops", Room.Kind.PRIVATE, "On call", 2, 0, 0)),
                        List.of(
                                new Event.Presence(ADA, true, null),
                                new Event.Presence(ADA.named(new DisplayName("Zoë")), false, AT)),
                        8,
                        ServerRole.OPERATOR),
                new Event.Message(RICH),
                new Event.Message(DELETED),
                new Event.Found("one", List.of(message(1, "one")), "c1"),
                new Event.Found("two", List.of(), null),
                new Event.RoomShown(new Room(
                        new RoomId("r3"),
                        "Bob",
                        Room.Kind.DIRECT,
                        "",
                        2,
                        9,
                        7,
                        new PersonId("p2"),
                        new Membership(Membership.Role.MODERATOR, 5, 2, 1))),
                new Event.Rooms(List.of(new Room(new RoomId("r2"), "Ops", Room.Kind.PUBLIC, "", 2, 0, 0)), "next"),
                new Event.Rooms(List.of(), null),
                new Event.Member(new RoomId("r2"), ADA, true, null),
                new Event.Member(new RoomId("r2"), ADA, false, "Too loud"),
                new Event.Read(new RoomId("r2"), 40, 12, 1),
                new Event.Typing(new RoomId("r2"), ADA.id()),
                new Event.Who(List.of(new Event.Presence(ADA, true, null)), "next"),
                new Event.Who(List.of(), null),
                new Event.Role(ServerRole.OPERATOR),
                new Event.Link("abcd-efgh", AT),
                new Event.History(RoomId.GENERAL, List.of(message(1, "one"), MESSAGE), 57, true, false, false),
                new Event.History(RoomId.GENERAL, List.of(), 0, false, true, true),
                new Event.Changes(RoomId.GENERAL, List.of(MESSAGE), 58, true),
                new Event.Changes(RoomId.GENERAL, List.of(), 58, false),
                new Event.Message(MESSAGE),
                new Event.Joined(ADA),
                new Event.Left(ADA.id(), AT, null),
                new Event.Renamed(ADA, new DisplayName("Ada L")),
                new Event.Online(4_321),
                new Event.Pong(),
                new Event.Refused(ErrorCode.NAME_TAKEN, "Somebody is called “Ada” already."),
                new Event.Refused(
                        ErrorCode.UNAVAILABLE,
                        "Try again.",
                        new MessageId("0123456789abcdef"),
                        Duration.ofMillis(1_500)));
    }
}

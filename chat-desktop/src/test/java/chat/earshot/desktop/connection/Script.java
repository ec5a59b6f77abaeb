package chat.earshot.desktop.connection;

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
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a server says, in few words.
final class Script {
    static final Person ADA = new Person(new PersonId("ada"), new DisplayName("Ada"), NameColor.TEAL);
    static final Person BOB = new Person(new PersonId("bob"), new DisplayName("Bob"), NameColor.RED);

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.000Z");

    private Script() {}

    /// As in earnest, but a retry comes at once, and a busy machine has all the time that it needs.
    static Timing timing() {
        return new Timing(
                Duration.ofSeconds(30),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofMillis(50),
                Duration.ofMillis(50));
    }

    static Event.Welcome welcome(ServerId server, long rev) {
        return new Event.Welcome(
                new Event.ServerInfo(server, "Workshop", "9.8.7"),
                ADA,
                new Event.Limits(32, 4000, Protocol.MAX_FRAME_BYTES),
                List.of(new Room(RoomId.GENERAL, "general", Room.Kind.PUBLIC, "", 1, rev, rev)),
                List.of(new Event.Presence(ADA, true, null)),
                1);
    }

    static Event.History history(long rev, ChatMessage... messages) {
        return new Event.History(RoomId.GENERAL, List.of(messages), rev, false, false, false);
    }

    static Event.Changes changes(long rev, boolean more, ChatMessage... messages) {
        return new Event.Changes(RoomId.GENERAL, List.of(messages), rev, more);
    }

    static ChatMessage fromBob(long rev, String text) {
        return new ChatMessage(
                new MessageId("message-of-bob-" + rev), RoomId.GENERAL, rev, rev, NOON, BOB, new MessageText(text));
    }

    static ChatMessage stored(long rev, Command.Say say) {
        return new ChatMessage(say.id(), say.room(), rev, rev, NOON, ADA, new MessageText(say.text()));
    }

    /// Takes the next client in, into a room of this revision with nothing to catch up with.
    static ScriptedPeer welcomed(ScriptedServer server, ServerId id, long rev)
            throws InterruptedException, IOException {
        ScriptedPeer peer = server.nextPeer();
        boolean resumes = !peer.expect(Command.Hello.class).resume().isEmpty();
        peer.send(welcome(id, rev));
        peer.send(resumes ? changes(rev, false) : history(rev));
        return peer;
    }
}

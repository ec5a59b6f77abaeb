package chat.earshot.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.codec.Codec;
import chat.earshot.common.model.Emoji;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.Span;
import chat.earshot.server.testing.V1Peer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every code of the protocol, through a real socket: what was refused was not stored, nobody else saw it, and the
/// connection is still good.
final class ErrorCodesTest {
    /// A disk that takes nothing more is another test's: `FullDiskTest`.
    private static final Set<ErrorCode> OF_THE_DISK = EnumSet.of(ErrorCode.STORAGE_FULL, ErrorCode.UNAVAILABLE);

    private static final Emoji THUMB = new Emoji("\uD83D\uDC4D");
    private static final MessageId NOWHERE = new MessageId("no-such-message-anywhere");

    @TempDir
    private Path data;

    private ChatServer server;
    private V1Peer ada;
    private V1Peer bob;
    private V1Peer eve;
    private Person adasSelf;
    private Person bobsSelf;
    private RoomId open;
    private RoomId secret;
    private MessageId adas;

    /// A command that is refused, or a frame that is none.
    private record Wrong(ErrorCode code, String frame) {}

    private final List<Wrong> wrongs = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        server = ChatServer.start(ServerOptions.of(data, "Test").listeningOn("127.0.0.1", 0));
        ada = V1Peer.connect(server.port());
        adasSelf = ada.hello(Identity.random(), "Ada").you();
        bob = V1Peer.connect(server.port());
        bobsSelf = bob.hello(Identity.random(), "Bob").you();
        eve = V1Peer.joined(server.port(), "Eve");
        open = create(ada, "Open", Room.Kind.PUBLIC);
        secret = create(ada, "Secret", Room.Kind.PRIVATE);
        eve.answer(new Command.Join(open));
        adas = ada.say("mine").id();
    }

    @AfterEach
    void stop() {
        ada.close();
        bob.close();
        eve.close();
        server.close();
    }

    private static RoomId create(V1Peer by, String name, Room.Kind kind) throws Exception {
        return by.answer(new Command.Create(MessageId.random(), name, kind, null), Event.RoomShown.class)
                .room()
                .id();
    }

    @Test
    void eachErrorIsToldAndHasNoOtherEffect() throws Exception {
        wrongForms();
        missingThings();
        missingRights();
        wrongContents();
        ada.answer(new Command.Ban(bobsSelf.id(), open, null));
        refused(ErrorCode.BANNED, new Command.Join(open));
        ada.meanwhile();
        eve.meanwhile();
        String before = everything();
        for (Wrong wrong : wrongs) {
            assertThat(((Event.Refused) bob.answer(wrong.frame(), null)).code())
                    .as(wrong.frame())
                    .isEqualTo(wrong.code());
            assertThat(bob.answer(new Command.Ping())).isEqualTo(new Event.Pong());
        }
        assertThat(ada.meanwhile()).isEmpty();
        assertThat(eve.meanwhile()).isEmpty();
        assertThat(everything()).isEqualTo(before);
        Set<ErrorCode> shown = EnumSet.copyOf(wrongs.stream().map(Wrong::code).toList());
        shown.addAll(OF_THE_DISK);
        // These have tests of their own, below.
        shown.addAll(EnumSet.of(ErrorCode.HELLO_FIRST, ErrorCode.TOO_MANY_ROOMS));
        assertThat(shown).containsExactlyInAnyOrder(ErrorCode.values());
    }

    private void wrongForms() {
        frame(ErrorCode.BAD_JSON, "{\"type\":");
        frame(ErrorCode.BAD_JSON, "[]");
        frame(ErrorCode.BAD_COMMAND, "{\"type\":\"say\",\"room\":\"general\"}");
        frame(ErrorCode.BAD_COMMAND, "{\"type\":\"react\",\"id\":\"0123456789abcdef\",\"emoji\":\"x\",\"on\":true}");
        frame(ErrorCode.BAD_COMMAND, "{\"type\":\"create\",\"id\":\"0123456789abcdef\",\"name\":\"x\",\"kind\":\"direct\"}");
        frame(ErrorCode.BAD_COMMAND, "{\"type\":\"history\",\"room\":\"general\",\"before\":1,\"after\":2}");
        frame(ErrorCode.UNKNOWN_TYPE, "{\"type\":\"teleport\"}");
    }

    private void missingThings() {
        RoomId nowhere = new RoomId("nowhere");
        for (RoomId room : List.of(nowhere, secret)) {
            refused(ErrorCode.NO_SUCH_ROOM, new Command.Say(room, MessageId.random(), "x"));
            refused(ErrorCode.NO_SUCH_ROOM, new Command.History(room, new Span.Newest(), 1));
            refused(ErrorCode.NO_SUCH_ROOM, new Command.Join(room));
            refused(ErrorCode.NO_SUCH_ROOM, new Command.Leave(room));
            refused(ErrorCode.NO_SUCH_ROOM, new Command.Read(room, 1));
            refused(ErrorCode.NO_SUCH_ROOM, new Command.Typing(room));
            refused(ErrorCode.NO_SUCH_ROOM, new Command.SetTopic(room, "x"));
            refused(ErrorCode.NO_SUCH_ROOM, new Command.Invite(room, new PersonId("nobody")));
            refused(ErrorCode.NO_SUCH_ROOM, new Command.Kick(adasSelf.id(), room, null));
            refused(ErrorCode.NO_SUCH_ROOM, new Command.Moderator(room, adasSelf.id(), true));
        }
        refused(ErrorCode.NO_SUCH_MESSAGE, new Command.Edit(NOWHERE, "x"));
        refused(ErrorCode.NO_SUCH_MESSAGE, new Command.Delete(NOWHERE));
        refused(ErrorCode.NO_SUCH_MESSAGE, new Command.React(NOWHERE, THUMB, true));
        refused(ErrorCode.NO_SUCH_MESSAGE, new Command.Say(RoomId.GENERAL, MessageId.random(), "x", NOWHERE));
        refused(ErrorCode.NO_SUCH_PERSON, new Command.Direct(new PersonId("nobody")));
        refused(ErrorCode.NO_SUCH_PERSON, new Command.Invite(RoomId.GENERAL, new PersonId("nobody")));
        refused(ErrorCode.NO_SUCH_PERSON, new Command.Kick(new PersonId("nobody"), null, null));
    }

    private void missingRights() {
        refused(ErrorCode.NOT_A_MEMBER, new Command.Say(open, MessageId.random(), " "));
        refused(ErrorCode.NOT_A_MEMBER, new Command.History(open, new Span.Newest(), 1));
        refused(ErrorCode.NOT_A_MEMBER, new Command.SetTopic(open, "x"));
        refused(ErrorCode.NOT_A_MEMBER, new Command.Invite(open, adasSelf.id()));
        refused(ErrorCode.NOT_YOURS, new Command.Edit(adas, "x"));
        refused(ErrorCode.NOT_YOURS, new Command.Delete(adas));
        refused(ErrorCode.FORBIDDEN, new Command.Leave(RoomId.GENERAL));
        refused(ErrorCode.FORBIDDEN, new Command.SetTopic(RoomId.GENERAL, "x"));
        refused(ErrorCode.FORBIDDEN, new Command.Ban(adasSelf.id(), null, null));
        refused(ErrorCode.FORBIDDEN, new Command.Direct(bobsSelf.id()));
    }

    private void wrongContents() {
        refused(ErrorCode.NAME_TAKEN, new Command.Rename("ada"));
        refused(ErrorCode.NAME_TAKEN, new Command.Create(MessageId.random(), "open", Room.Kind.PUBLIC, null));
        refused(ErrorCode.NAME_INVALID, new Command.Rename("server"));
        refused(ErrorCode.NAME_INVALID, new Command.Create(MessageId.random(), "\u202E", Room.Kind.PRIVATE, null));
        refused(ErrorCode.TEXT_EMPTY, new Command.Say(RoomId.GENERAL, MessageId.random(), " \u200B "));
        refused(ErrorCode.TEXT_TOO_LONG, new Command.Say(RoomId.GENERAL, MessageId.random(), "x".repeat(4_001)));
        refused(ErrorCode.ID_TAKEN, new Command.Say(RoomId.GENERAL, adas, "x"));
        refused(ErrorCode.ID_TAKEN, new Command.Create(new MessageId(secret.value()), "x", Room.Kind.PUBLIC, null));
        refused(ErrorCode.BAD_CODE, new Command.Operator("abcd-abcd-abcd-abcd"));
    }

    private void frame(ErrorCode code, String frame) {
        wrongs.add(new Wrong(code, frame));
    }

    private void refused(ErrorCode code, Command command) {
        frame(code, new String(Codec.encode(command, null), StandardCharsets.UTF_8));
    }

    /// What there is, as those see it who may see it all.
    private String everything() throws Exception {
        StringBuilder all = new StringBuilder();
        for (RoomId room : List.of(RoomId.GENERAL, open, secret)) {
            all.append(ada.answer(new Command.History(room, new Span.Newest(), 200)));
        }
        return all.append(ada.answer(new Command.Rooms(null, null)))
                .append(ada.answer(new Command.Who(null, null)))
                .append(server.status().totalHistory())
                .toString();
    }

    @Test
    void beforeHelloEverythingElseIsRefused() throws Exception {
        try (V1Peer silent = V1Peer.connect(server.port())) {
            for (Command command : List.of(
                    new Command.Say(RoomId.GENERAL, MessageId.random(), "x"),
                    new Command.Ping(),
                    new Command.Rooms(null, null),
                    new Command.Operator(server.operatorCode()))) {
                assertThat(((Event.Refused) silent.answer(command)).code()).isEqualTo(ErrorCode.HELLO_FIRST);
            }
            assertThat(silent.hello(Identity.random(), "Late").you().name().value())
                    .isEqualTo("Late");
        }
        assertThat(ada.meanwhile()).noneMatch(Event.Message.class::isInstance);
    }

    @Test
    void nobodyIsInMoreRoomsThanTheLimit() throws Exception {
        for (int i = 1; i < Protocol.MAX_ROOMS; i++) {
            create(bob, "Room " + i, Room.Kind.PRIVATE);
        }
        assertThat(((Event.Refused) bob.answer(new Command.Join(open))).code()).isEqualTo(ErrorCode.TOO_MANY_ROOMS);
        assertThat(bob.answer(new Command.Ping())).isEqualTo(new Event.Pong());
        assertThat(server.status().rooms()).isEqualTo(Protocol.MAX_ROOMS + 2);
    }
}

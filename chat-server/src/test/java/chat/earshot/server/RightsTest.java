package chat.earshot.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Emoji;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Span;
import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may do what where, through a real socket: role × kind of room × command. A dot stands for “may”.
final class RightsTest {
    private static final Emoji THUMB = new Emoji("\uD83D\uDC4D");

    @TempDir
    private static Path data;

    private static ChatServer server;
    private static int marks;

    @BeforeAll
    static void start() throws Exception {
        server = ChatServer.start(ServerOptions.of(data, "Test").listeningOn("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// Somebody and what they are told.
    private record Actor(V1Peer peer, Person self) {}

    /// A command, made for a room and somebody else's message in it.
    private static final Map<String, BiFunction<RoomId, Scene, Command>> COMMANDS = new LinkedHashMap<>();

    private record Scene(ChatMessage theirs, ChatMessage own, PersonId other, PersonId stranger) {}

    static {
        COMMANDS.put("say", (room, scene) -> new Command.Say(room, MessageId.random(), "x"));
        COMMANDS.put("history", (room, scene) -> new Command.History(room, new Span.Newest(), 1));
        COMMANDS.put("read", (room, scene) -> new Command.Read(room, 1));
        COMMANDS.put("react", (room, scene) -> new Command.React(scene.theirs().id(), THUMB, true));
        COMMANDS.put(
                "edit own",
                (room, scene) ->
                        new Command.Edit(scene.own().id(), MessageId.random().value()));
        COMMANDS.put(
                "edit theirs", (room, scene) -> new Command.Edit(scene.theirs().id(), "x"));
        COMMANDS.put(
                "delete theirs",
                (room, scene) -> new Command.Delete(scene.theirs().id()));
        COMMANDS.put(
                "topic",
                (room, scene) -> new Command.SetTopic(room, MessageId.random().value()));
        COMMANDS.put("invite", (room, scene) -> new Command.Invite(room, scene.stranger()));
        COMMANDS.put("moderator", (room, scene) -> new Command.Moderator(room, scene.other(), true));
        COMMANDS.put("kick", (room, scene) -> new Command.Kick(scene.other(), room, null));
        COMMANDS.put("ban", (room, scene) -> new Command.Ban(scene.other(), room, null));
        COMMANDS.put("unban", (room, scene) -> new Command.Unban(scene.other(), room));
        COMMANDS.put("leave", (room, scene) -> new Command.Leave(room));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # command     | kind    | stranger        | member         | moderator      | operator outside | operator inside
            say           | PUBLIC  | not_a_member    | .              | .              | not_a_member     | .
            history       | PUBLIC  | not_a_member    | .              | .              | not_a_member     | .
            read          | PUBLIC  | not_a_member    | .              | .              | not_a_member     | .
            react         | PUBLIC  | not_a_member    | .              | .              | not_a_member     | .
            edit own      | PUBLIC  | not_a_member    | .              | .              | not_a_member     | .
            edit theirs   | PUBLIC  | not_a_member    | not_yours      | not_yours      | not_a_member     | not_yours
            delete theirs | PUBLIC  | not_a_member    | not_yours      | .              | .                | .
            topic         | PUBLIC  | not_a_member    | forbidden      | .              | .                | .
            invite        | PUBLIC  | not_a_member    | .              | .              | not_a_member     | .
            moderator     | PUBLIC  | not_a_member    | forbidden      | .              | .                | .
            kick          | PUBLIC  | not_a_member    | forbidden      | .              | .                | .
            ban           | PUBLIC  | not_a_member    | forbidden      | .              | .                | .
            unban         | PUBLIC  | not_a_member    | forbidden      | .              | .                | .
            leave         | PUBLIC  | not_a_member    | .              | .              | not_a_member     | .
            say           | PRIVATE | no_such_room    | .              | .              | no_such_room     | .
            history       | PRIVATE | no_such_room    | .              | .              | no_such_room     | .
            read          | PRIVATE | no_such_room    | .              | .              | no_such_room     | .
            react         | PRIVATE | no_such_message | .              | .              | no_such_message  | .
            edit own      | PRIVATE | no_such_message | .              | .              | no_such_message  | .
            edit theirs   | PRIVATE | no_such_message | not_yours      | not_yours      | no_such_message  | not_yours
            delete theirs | PRIVATE | no_such_message | not_yours      | .              | no_such_message  | .
            topic         | PRIVATE | no_such_room    | forbidden      | .              | no_such_room     | .
            invite        | PRIVATE | no_such_room    | .              | .              | no_such_room     | .
            moderator     | PRIVATE | no_such_room    | forbidden      | .              | no_such_room     | .
            kick          | PRIVATE | no_such_room    | forbidden      | .              | no_such_room     | .
            ban           | PRIVATE | no_such_room    | forbidden      | .              | no_such_room     | .
            unban         | PRIVATE | no_such_room    | forbidden      | .              | no_such_room     | .
            leave         | PRIVATE | no_such_room    | .              | .              | no_such_room     | .
            """)
    void whoMayDoWhatWhere(
            String command,
            Room.Kind kind,
            String stranger,
            String member,
            String moderator,
            String operatorOutside,
            String operatorInside)
            throws Exception {
        Map<String, String> expected = Map.of(
                "stranger", stranger,
                "member", member,
                "moderator", moderator,
                "operator outside", operatorOutside,
                "operator inside", operatorInside);
        for (Map.Entry<String, String> entry : expected.entrySet()) {
            assertThat(outcome(entry.getKey(), kind, command))
                    .as(entry.getKey() + " in a " + kind + " room: " + command)
                    .isEqualTo(entry.getValue());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            say           | .         | no_such_room
            history       | .         | no_such_room
            read          | .         | no_such_room
            react         | .         | no_such_message
            edit own      | .         | no_such_message
            edit theirs   | not_yours | no_such_message
            delete theirs | not_yours | no_such_message
            topic         | forbidden | no_such_room
            invite        | forbidden | no_such_room
            moderator     | forbidden | no_such_room
            kick          | forbidden | no_such_room
            ban           | forbidden | no_such_room
            unban         | forbidden | no_such_room
            leave         | forbidden | no_such_room
            """)
    void inADirectRoomBothAreEqualAndNobodyElseIsThere(String command, String member, String stranger)
            throws Exception {
        Actor one = actor("One " + command);
        Actor other = actor("Other " + command);
        Actor outsider = actor("Outsider " + command);
        outsider.peer().answer(new Command.Operator(server.operatorCode()));
        RoomId room = one.peer()
                .answer(new Command.Direct(other.self().id()), Event.RoomShown.class)
                .room()
                .id();
        ChatMessage own = said(one, room);
        other.peer().await(Event.RoomShown.class);
        ChatMessage theirs = said(other, room);
        Scene scene = new Scene(theirs, own, other.self().id(), outsider.self().id());
        assertThat(told(one, commandOf(command, room, scene))).isEqualTo(member);
        assertThat(told(outsider, commandOf(command, room, scene))).isEqualTo(stranger);
        for (Actor everybody : List.of(one, other, outsider)) {
            everybody.peer().close();
        }
    }

    /// Each time a fresh room, with an owner, another member, a stranger, and the one whom it is about.
    private static String outcome(String role, Room.Kind kind, String command) throws Exception {
        String mark = role + " " + ++marks;
        Actor owner = actor("O" + mark);
        Actor other = actor("M" + mark);
        Actor actor = actor("A" + mark);
        Actor stranger = actor("S" + mark);
        RoomId room = owner.peer()
                .answer(new Command.Create(MessageId.random(), mark, kind, null), Event.RoomShown.class)
                .room()
                .id();
        owner.peer().answer(new Command.Invite(room, other.self().id()), Event.Member.class);
        owner.peer().answer(new Command.Invite(room, actor.self().id()), Event.Member.class);
        actor.peer().await(Event.RoomShown.class);
        actor.peer().await(Event.History.class);
        ChatMessage own = said(actor, room);
        ChatMessage theirs = said(owner, room);
        prepare(role, room, owner, actor);
        Scene scene = new Scene(theirs, own, other.self().id(), stranger.self().id());
        String told = told(actor, commandOf(command, room, scene));
        for (Actor everybody : List.of(owner, other, actor, stranger)) {
            everybody.peer().close();
        }
        return told;
    }

    private static void prepare(String role, RoomId room, Actor owner, Actor actor) throws Exception {
        if (role.startsWith("operator")) {
            actor.peer().answer(new Command.Operator(server.operatorCode()), Event.Role.class);
        }
        if (role.equals("stranger") || role.equals("operator outside")) {
            actor.peer().answer(new Command.Leave(room), Event.Member.class);
        } else if (role.equals("moderator")) {
            owner.peer().answer(new Command.Moderator(room, actor.self().id(), true), Event.RoomShown.class);
        }
    }

    private static Actor actor(String name) throws Exception {
        V1Peer peer = V1Peer.connect(server.port());
        Person self = peer.hello(Identity.random(), name).you();
        peer.await(Event.History.class);
        return new Actor(peer, self);
    }

    private static ChatMessage said(Actor by, RoomId room) throws Exception {
        return by.peer()
                .answer(new Command.Say(room, MessageId.random(), "said"), Event.Message.class)
                .message();
    }

    private static Command commandOf(String name, RoomId room, Scene scene) {
        return Objects.requireNonNull(COMMANDS.get(name), name).apply(room, scene);
    }

    private static String told(Actor actor, Command command) throws Exception {
        return actor.peer().answer(command) instanceof Event.Refused refused
                ? refused.code().wireName()
                : ".";
    }
}

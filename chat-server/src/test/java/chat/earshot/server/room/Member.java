package chat.earshot.server.room;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Somebody who is in a running hub and does one thing after the other. The test's thread's.
final class Member {
    private final RunningHub hub;
    private final Witness witness;
    private final Identity identity;
    private final Event.Welcome welcome;
    private final Deque<Event> heard = new ArrayDeque<>();
    private int asked;

    private Member(RunningHub hub, Witness witness, Identity identity, Event.Welcome welcome) {
        this.hub = hub;
        this.witness = witness;
        this.identity = identity;
        this.welcome = welcome;
    }

    /// Somebody new, who has been shown the default room.
    static Member join(RunningHub hub, String name) throws InterruptedException {
        Member member = connect(hub, Identity.random(), name, Map.of());
        member.hears(Event.History.class);
        return member;
    }

    private static Member connect(RunningHub hub, Identity identity, String name, Map<RoomId, Long> resume)
            throws InterruptedException {
        Witness witness = hub.connect();
        hub.hello(witness, identity, name, resume);
        return new Member(hub, witness, identity, witness.next(Event.Welcome.class));
    }

    /// Another connection of the same person.
    Member again(Map<RoomId, Long> resume) throws InterruptedException {
        return connect(hub, identity, name(), resume);
    }

    Member again() throws InterruptedException {
        return again(Map.of());
    }

    /// The same person on another server with the same data.
    Member on(RunningHub other) throws InterruptedException {
        return connect(other, identity, name(), Map.of());
    }

    void disconnect() {
        hub.disconnect(witness);
    }

    Witness witness() {
        return witness;
    }

    Identity identity() {
        return identity;
    }

    Event.Welcome welcome() {
        return welcome;
    }

    Person person() {
        return welcome.you();
    }

    PersonId id() {
        return person().id();
    }

    String name() {
        return person().name().value();
    }

    /// What answers the command.
    Event ask(Command command) throws InterruptedException {
        String ref = "r" + ++asked;
        hub.ask(witness, command, ref);
        while (true) {
            Answer next = witness.nextAnswer(Event.class);
            if (ref.equals(next.ref())) {
                return next.event();
            }
            heard.add(next.event());
        }
    }

    <E extends Event> E ask(Command command, Class<E> kind) throws InterruptedException {
        Event answer = ask(command);
        if (!kind.isInstance(answer)) {
            throw new AssertionError(command + " was answered with " + answer);
        }
        return kind.cast(answer);
    }

    ErrorCode refused(Command command) throws InterruptedException {
        return ask(command, Event.Refused.class).code();
    }

    ChatMessage say(RoomId room, String text) throws InterruptedException {
        return ask(new Command.Say(room, MessageId.random(), text), Event.Message.class)
                .message();
    }

    ChatMessage reply(ChatMessage to, String text) throws InterruptedException {
        return ask(new Command.Say(to.room(), MessageId.random(), text, to.id()), Event.Message.class)
                .message();
    }

    RoomId create(String name, Room.Kind kind) throws InterruptedException {
        return ask(new Command.Create(MessageId.random(), name, kind, null), Event.RoomShown.class)
                .room()
                .id();
    }

    /// The next event of this kind, whatever comes before.
    <E extends Event> E hears(Class<E> kind) throws InterruptedException {
        while (!heard.isEmpty()) {
            Event next = heard.poll();
            if (kind.isInstance(next)) {
                return kind.cast(next);
            }
        }
        return witness.await(kind);
    }

    /// All that was told until now and not looked at.
    List<Event> heardSoFar() throws InterruptedException {
        ask(new Command.Ping());
        List<Event> all = List.copyOf(heard);
        heard.clear();
        return all;
    }
}

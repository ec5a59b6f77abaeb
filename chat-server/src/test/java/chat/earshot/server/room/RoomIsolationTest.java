package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten people in ten private rooms, invited, kicked, leaving and coming back while messages flow: nobody is told
/// anything of a room that they are not in.
final class RoomIsolationTest {
    private static final int PEOPLE = 10;
    private static final int ROOMS = 10;
    private static final int STEPS = 1_500;

    @TempDir
    private Path data;

    private final Random random = new Random(20_261_120);
    private final List<Person> people = new ArrayList<>();
    private final List<RoomId> rooms = new ArrayList<>();
    private final Map<RoomId, Person> owners = new HashMap<>();
    private final Map<RoomId, ChatMessage> lastSaid = new HashMap<>();
    private final List<String> leaks = new ArrayList<>();
    private RunningHub hub;

    /// Somebody, and the rooms that they are in by what they were told.
    private final class Person {
        private Member member;
        private final Set<RoomId> inside = new HashSet<>();
        private int checked;

        private Person(Member member) {
            this.member = member;
            inside.add(RoomId.GENERAL);
        }

        private PersonId id() {
            return member.id();
        }

        /// Reads all that was told, in its order, and follows from it where this person is.
        private void listen() throws InterruptedException {
            for (Event event : member.heardSoFar()) {
                heard(event);
            }
        }

        private void heard(Event event) {
            if (event instanceof Event.RoomShown shown && shown.room().mine() != null) {
                inside.add(shown.room().id());
            }
            RoomId about = roomOf(event);
            if (about != null && !inside.contains(about)) {
                leaks.add(member.name() + " is not in " + about + " and was told " + event);
            }
            for (ChatMessage message : Witness.messagesIn(event)) {
                if (!message.text().value().endsWith(message.room().value())) {
                    leaks.add("Said elsewhere: " + message);
                }
                checked++;
            }
            if (event instanceof Event.Member out
                    && !out.in()
                    && out.person().id().equals(id())) {
                inside.remove(out.room());
            }
        }
    }

    private static @Nullable RoomId roomOf(Event event) {
        return switch (event) {
            case Event.Message message -> message.message().room();
            case Event.History history -> history.room();
            case Event.Changes changes -> changes.room();
            case Event.Member member -> member.room();
            case Event.Typing typing -> typing.room();
            case Event.Read read -> read.room();
            case Event.RoomShown shown -> shown.room().id();
            default -> null;
        };
    }

    @BeforeEach
    void start() throws Exception {
        hub = new RunningHub(data);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Person(Member.join(hub, "Person " + i)));
        }
        for (int i = 0; i < ROOMS; i++) {
            Person owner = people.get(i);
            RoomId room = owner.member.create("Room " + i, Room.Kind.PRIVATE);
            owner.inside.add(room);
            rooms.add(room);
            owners.put(room, owner);
        }
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void nobodyIsToldAnythingOfARoomThatTheyAreNotIn() throws Exception {
        for (int step = 0; step < STEPS; step++) {
            Person somebody = people.get(random.nextInt(PEOPLE));
            RoomId room = rooms.get(random.nextInt(ROOMS));
            step(somebody, room);
        }
        for (Person person : people) {
            person.listen();
            assertThat(person.checked)
                    .as("messages that " + person.member.name() + " was shown")
                    .isPositive();
        }
        assertThat(leaks).isEmpty();
    }

    private void step(Person somebody, RoomId room) throws InterruptedException {
        Person owner = owners.get(room);
        if (owner == null) {
            throw new AssertionError();
        }
        switch (random.nextInt(12)) {
            case 0 -> owner.member.ask(new Command.Invite(room, somebody.id()));
            case 1 -> putOut(owner, somebody, new Command.Kick(somebody.id(), room, null));
            case 2 -> putOut(somebody, somebody, new Command.Leave(room));
            case 3 -> comeBack(somebody);
            case 4 -> hub.ask(somebody.member.witness(), new Command.Typing(room));
            case 5 -> look(somebody, room);
            case 6 -> reply(somebody, room);
            default -> hub.ask(somebody.member.witness(), new Command.Say(room, MessageId.random(), "x " + room));
        }
    }

    /// From the moment at which the answer is here nothing of that room may come any more.
    private void putOut(Person by, Person whom, Command command) throws InterruptedException {
        Event answer = by.member.ask(command);
        by.member.heardBeforeAnswer().forEach(by::heard);
        if (answer instanceof Event.Member out) {
            by.heard(answer);
            whom.listen();
            whom.inside.remove(out.room());
            if (by.equals(owners.get(out.room())) && by.equals(whom)) {
                // The owner is out: nobody could let anybody in again.
                owners.put(out.room(), replacement(out.room()));
            }
        }
    }

    /// Somebody else makes a room in its place.
    private Person replacement(RoomId left) throws InterruptedException {
        Person owner = people.get(random.nextInt(PEOPLE));
        RoomId room = owner.member.create("Again " + random.nextInt(), Room.Kind.PRIVATE);
        owner.inside.add(room);
        rooms.set(rooms.indexOf(left), room);
        owners.put(room, owner);
        return owner;
    }

    /// With cursors for every room there is, also those of others.
    private void comeBack(Person somebody) throws InterruptedException {
        somebody.listen();
        somebody.member.disconnect();
        Map<RoomId, Long> cursors = new HashMap<>();
        rooms.forEach(room -> cursors.put(room, 0L));
        somebody.member = somebody.member.again(cursors);
        List<RoomId> listed =
                somebody.member.welcome().rooms().stream().map(Room::id).toList();
        if (!somebody.inside.containsAll(listed)) {
            leaks.add("A welcome lists " + listed + " for somebody who is in " + somebody.inside);
        }
        somebody.inside.retainAll(listed);
    }

    private void look(Person somebody, RoomId room) throws InterruptedException {
        somebody.listen();
        Event answer = somebody.member.ask(new Command.History(room, new Span.Newest(), 20));
        somebody.member.heardBeforeAnswer().forEach(somebody::heard);
        if (answer instanceof Event.History history) {
            somebody.heard(history);
            if (!history.messages().isEmpty()) {
                lastSaid.put(room, history.messages().getLast());
            }
        }
        if (somebody.member
                        .ask(new Command.Rooms(null, null), Event.Rooms.class)
                        .rooms()
                        .size()
                > 1) {
            leaks.add("Private rooms are listed.");
        }
    }

    /// To a message that may be in a room of others.
    private void reply(Person somebody, RoomId room) throws InterruptedException {
        ChatMessage said = lastSaid.get(room);
        if (said != null) {
            Command quoting = new Command.Say(RoomId.GENERAL, MessageId.random(), "x " + RoomId.GENERAL, said.id());
            if (!(somebody.member.ask(quoting) instanceof Event.Refused)) {
                leaks.add("A message of another room was quoted.");
            }
        }
    }
}

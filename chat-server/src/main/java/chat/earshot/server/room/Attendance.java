package chat.earshot.server.room;

import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.protocol.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Which connections are shown which rooms, as the log lets people in and puts them out. On the hub's thread.
final class Attendance {
    private final HubState state;
    private final Reading reading;
    private Consumer<PersonId> watcher = person -> {};

    Attendance(HubState state, Reading reading) {
        this.state = state;
        this.reading = reading;
    }

    /// Who hears of each person whose rooms have changed.
    void watch(Consumer<PersonId> by) {
        watcher = by;
    }

    /// Somebody has a room from now on in which nothing was said that they may not have heard: it is told.
    ///
    /// @param asSeen by that person
    void shown(PersonId person, LiveRoom room, Room asSeen) {
        shown(person, room, asSeen, null);
    }

    /// The same; the asker's own connection hears it as an answer.
    void shown(PersonId person, LiveRoom room, Room asSeen, @Nullable Task task) {
        changed(person, asSeen);
        for (Session session : state.people().sessionsOf(person)) {
            session.enter(room);
            tell(session, asSeen, task);
        }
    }

    /// Somebody has come into a room: it is told to their connections with its last page, and to all others in it.
    void entered(Outcome.Entered entered, @Nullable Task task) {
        LiveRoom room = state.rooms().know(entered.room());
        Person person = state.people().present(entered.person());
        changed(person.id(), entered.room());
        Event.Member member = new Event.Member(room.id(), person, true, null);
        Delivery delivery = new Delivery(member);
        for (Session session : room.audience()) {
            session.participant().send(Task.heardBy(session, delivery, task));
        }
        for (Session session : state.people().sessionsOf(person.id())) {
            session.enter(room);
            tell(session, entered.room(), task);
            reading.catchUp(session, List.of(room.id()), Map.of(), () -> {});
        }
    }

    /// Somebody is out of a room: everybody in it is told, and they themselves last of all.
    void out(Outcome.Out out, @Nullable String reason, @Nullable Task task) {
        LiveRoom room = state.rooms().get(out.room());
        room.hasMembers(out.members());
        Person person = state.people().present(out.person());
        watcher.accept(person.id());
        Delivery delivery = new Delivery(new Event.Member(room.id(), person, false, reason));
        for (Session session : List.copyOf(room.audience())) {
            session.participant().send(Task.heardBy(session, delivery, task));
            if (session.belongsTo(person.id())) {
                session.leave(room);
            }
        }
        if (task != null && !isTold(task, room, person)) {
            task.from().participant().send(task.toAsker(delivery));
        }
    }

    /// Whether the asker has heard it with the others in the room.
    private static boolean isTold(Task task, LiveRoom room, Person person) {
        return task.from().isIn(room.id()) || task.from().belongsTo(person.id());
    }

    private void changed(PersonId person, Room asSeen) {
        watcher.accept(person);
        if (asSeen.person() != null && state.people().isHere(person)) {
            Set<PersonId> partners = new HashSet<>(state.people().partnersOf(person));
            partners.add(asSeen.person());
            state.people().talksTo(person, partners);
        }
    }

    private static void tell(Session session, Room room, @Nullable Task task) {
        session.participant().send(Task.heardBy(session, new Delivery(new Event.RoomShown(room)), task));
    }
}

package chat.earshot.server.room;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.Topic;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rooms come into being and change. On the hub's thread.
final class RoomKeeping {
    private final HubState state;
    private final Attendance attendance;

    RoomKeeping(HubState state, Attendance attendance) {
        this.state = state;
        this.attendance = attendance;
    }

    void create(Task task, Command.Create create) {
        String topic = create.topic() == null ? "" : create.topic();
        change(
                task,
                new Change.Create(
                        task.asker().id(),
                        new RoomId(create.id().value()),
                        Typed.of(create.name(), DisplayName::new),
                        create.kind(),
                        Typed.of(topic, Topic::new)));
    }

    void setTopic(Task task, Command.SetTopic topic) {
        change(task, new Change.SetTopic(task.asker().id(), topic.room(), Typed.of(topic.topic(), Topic::new)));
    }

    void openDirect(Task task, Command.Direct direct) {
        RoomId fresh = new RoomId(UUID.randomUUID().toString());
        change(task, new Change.OpenDirect(task.asker().id(), direct.person(), fresh));
    }

    void appoint(Task task, Command.Moderator moderator) {
        change(task, new Change.Appoint(task.asker().id(), moderator.room(), moderator.person(), moderator.on()));
    }

    private void change(Task task, Change change) {
        state.carryOut(task, change, Outcome.OfRoom.class, outcome -> {
            switch (outcome) {
                case Outcome.RoomMade made -> made(made, task);
                case Outcome.RoomChanged changed -> changed(changed.room(), task);
                case Outcome.RoomKnown known -> task.answer(new Event.RoomShown(known.room()));
                case Outcome.Appointed appointed -> {
                    appointed(appointed, task.from());
                    boolean isSelf = appointed.person().equals(task.asker().id());
                    task.answer(new Event.RoomShown(isSelf ? appointed.room() : withoutMine(appointed.room())));
                }
                case Outcome.Refused refused -> task.refuse(refused.why());
            }
        });
    }

    private void made(Outcome.RoomMade made, @Nullable Task task) {
        boolean isNew = state.rooms().find(made.room().id()) == null;
        LiveRoom room = state.rooms().know(withoutMine(made.room()));
        attendance.shown(made.asker(), room, made.room(), task);
        if (isNew && room.kind() == Room.Kind.PUBLIC) {
            toOthers(made.asker(), new Event.RoomShown(room.asSeenByAll()));
        }
    }

    private void changed(Room now, @Nullable Task task) {
        LiveRoom room = state.rooms().know(now);
        Delivery delivery = new Delivery(new Event.RoomShown(now));
        for (Session session : room.audience()) {
            session.participant().send(Task.heardBy(session, delivery, task));
        }
        if (task != null && !task.from().isIn(room.id())) {
            task.answer(delivery.event());
        }
    }

    private void appointed(Outcome.Appointed appointed, @Nullable Session asker) {
        for (Session session : state.people().sessionsOf(appointed.person())) {
            if (!session.equals(asker)) {
                session.answer(new Event.RoomShown(appointed.room()), null);
            }
        }
    }

    private void toOthers(PersonId person, Event event) {
        Delivery delivery = new Delivery(event);
        for (Session session : state.rooms().general().audience()) {
            if (!session.belongsTo(person)) {
                session.participant().send(delivery);
            }
        }
    }

    /// As everybody sees it.
    private static Room withoutMine(Room room) {
        return new Room(room.id(), room.name(), room.kind(), room.topic(), room.members(), room.rev(), room.seq());
    }

    /// It is stored although whoever wanted it was refused.
    void storedAfterAll(Outcome.RoomMade made) {
        made(made, null);
    }

    void storedAfterAll(Outcome.RoomChanged now) {
        changed(now.room(), null);
    }

    void storedAfterAll(Outcome.Appointed appointed) {
        appointed(appointed, null);
    }
}

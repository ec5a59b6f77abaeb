package chat.earshot.server.room;

import chat.earshot.common.model.Membership;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;

/// How far people have read, and that they are writing. On the hub's thread.
final class Attention {
    private final HubState state;

    Attention(HubState state) {
        this.state = state;
    }

    /// All connections of a person agree on what is read.
    void read(Task task, Command.Read read) {
        Change change = new Change.Read(task.asker().id(), read.room(), read.seq());
        state.carryOut(task, change, Outcome.OfRead.class, outcome -> {
            switch (outcome) {
                case Outcome.Marked marked -> marked(task, marked);
                case Outcome.Refused refused -> task.refuse(refused.why());
            }
        });
    }

    private void marked(Task task, Outcome.Marked marked) {
        Membership mine = marked.mine();
        Event event = new Event.Read(marked.room(), mine.read(), mine.unread(), mine.mentions());
        for (Session session : state.people().sessionsOf(task.asker().id())) {
            session.answer(event, session.equals(task.from()) ? task.ref() : null);
        }
    }

    /// Told to the room's others, not stored, and not too often.
    void typing(Task task, Command.Typing typing) {
        Refusal cannot = state.rooms().whyNot(task.from(), typing.room());
        if (cannot != null) {
            task.refuse(cannot);
            return;
        }
        if (task.from().isTypingKnown(typing.room(), System.nanoTime())) {
            return;
        }
        Delivery delivery =
                new Delivery(new Event.Typing(typing.room(), task.asker().id()));
        for (Session session : state.rooms().get(typing.room()).audience()) {
            if (!session.belongsTo(task.asker().id())) {
                session.participant().send(delivery);
            }
        }
    }
}

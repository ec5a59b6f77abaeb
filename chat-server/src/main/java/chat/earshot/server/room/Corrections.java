package chat.earshot.server.room;

import chat.earshot.common.model.MessageText;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;

/// What becomes of messages after they were said: edits, deletions, reactions. On the hub's thread.
final class Corrections {
    private final HubState state;

    Corrections(HubState state) {
        this.state = state;
    }

    void edit(Task task, Command.Edit edit) {
        change(
                task,
                new Change.Edit(task.asker().id(), edit.id(), Typed.of(edit.text(), MessageText::new), state.now()));
    }

    void delete(Task task, Command.Delete delete) {
        change(task, new Change.Delete(task.asker().id(), delete.id()));
    }

    void react(Task task, Command.React react) {
        change(task, new Change.React(task.asker().id(), react.id(), react.emoji(), react.on()));
    }

    private void change(Task task, Change change) {
        state.carryOut(task, change, Outcome.OfUpdate.class, outcome -> {
            switch (outcome) {
                case Outcome.Changed changed -> {
                    LiveRoom room = state.rooms().get(changed.now().room());
                    room.changed(changed.now().rev());
                    Delivery delivery = new Delivery(new Event.Message(changed.now()));
                    room.broadcast(delivery, task.from(), task.toAsker(delivery));
                }
                case Outcome.Unchanged unchanged -> task.answer(new Event.Message(unchanged.now()));
                case Outcome.Refused refused -> task.refuse(refused.why());
            }
        });
    }

    /// The change is stored although whoever wanted it was refused.
    void storedAfterAll(Outcome.Changed changed) {
        LiveRoom room = state.rooms().find(changed.now().room());
        if (room != null) {
            room.changed(changed.now().rev());
            room.broadcast(new Delivery(new Event.Message(changed.now())));
        }
    }
}

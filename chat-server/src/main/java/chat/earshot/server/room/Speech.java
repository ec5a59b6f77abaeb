package chat.earshot.server.room;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Content;
import chat.earshot.common.model.Membership;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;

/// What people say: from the command through the log to everyone in the room. On the hub's thread.
final class Speech {
    private final HubState state;
    private final Attendance attendance;

    Speech(HubState state, Attendance attendance) {
        this.state = state;
        this.attendance = attendance;
    }

    static boolean isSaying(Input input) {
        return input instanceof Input.Asked asked && asked.request().command() instanceof Command.Say;
    }

    /// Others of the same connection may follow while this is on its way to disk.
    void say(Task task, Command.Say say) {
        Session from = task.from();
        from.sayingStarted(say);
        Change.Say change = new Change.Say(
                task.asker().id(),
                say.id(),
                say.room(),
                Typed.of(say.text(), MessageText::new),
                say.replyTo(),
                state.now());
        state.commits()
                .submit(
                        change,
                        Outcome.OfSay.class,
                        outcome -> {
                            from.sayingDone(say);
                            switch (outcome) {
                                case Outcome.Stored stored -> publish(task, change, stored);
                                case Outcome.Repeated repeated -> task.answer(new Event.Message(repeated.stored()));
                                case Outcome.Refused refused -> task.refuse(refused.why());
                            }
                            task.then().run();
                        },
                        refusal -> {
                            from.sayingDone(say);
                            task.refuse(refusal);
                            task.then().run();
                        });
    }

    private void publish(Task task, Change.Say say, Outcome.Stored stored) {
        LiveRoom room = state.rooms().get(say.room());
        // The name may have changed while the message was on its way.
        Person author = state.people().present(task.asker());
        if (stored.opened() != null) {
            open(room, author, stored.opened());
        }
        ChatMessage message =
                new ChatMessage(say.id(), say.room(), stored.seq(), stored.rev(), say.at(), author, stored.content());
        state.rooms().grew(room, stored);
        wrote(room, author, message);
        Delivery delivery = new Delivery(new Event.Message(message));
        room.broadcast(delivery, task.from(), task.toAsker(delivery));
    }

    /// Whoever is said something to for the first time is shown the room before it.
    private void open(LiveRoom room, Person author, PersonId other) {
        Membership fresh = new Membership(Membership.Role.MEMBER, 0, 0, 0);
        Room asSeen = new Room(room.id(), author.name().value(), room.kind(), "", 2, 0, 0, author.id(), fresh);
        attendance.shown(other, room, asSeen);
    }

    /// Who wrote lately is told to everybody, so what is said among a few doesn't count.
    private void wrote(LiveRoom room, Person author, ChatMessage message) {
        if (room.kind() == Room.Kind.PUBLIC) {
            state.people().wrote(author, message.at());
        }
    }

    /// A message whose sender was refused is stored nevertheless: everybody is shown it, the sender too.
    void storedAfterAll(ChatMessage message) {
        LiveRoom room = state.rooms().find(message.room());
        if (room != null && message.content() instanceof Content.Said said) {
            state.rooms().grew(room, new Outcome.Stored(message.seq(), message.rev(), said, null));
            wrote(room, state.people().present(message.author()), message);
            room.broadcast(new Delivery(new Event.Message(message)));
        }
    }
}

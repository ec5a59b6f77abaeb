package chat.earshot.server.room;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.Person;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import org.jspecify.annotations.Nullable;

/// What people say: from the command through the log to everyone in the room. On the hub's thread.
final class Speech {
    private final HubState state;

    Speech(HubState state) {
        this.state = state;
    }

    static boolean isSaying(Input input) {
        return input instanceof Input.Asked asked && asked.request().command() instanceof Command.Say;
    }

    /// @param then runs once the log has answered, whatever came of it
    void say(Session from, Person author, Command.Say say, @Nullable String ref, Runnable then) {
        from.sayingStarted(say);
        LiveRoom room = state.rooms().find(say.room());
        Change.Say.Verdict verdict = room == null ? new Change.Say.Verdict.Refuse(Refusal.NO_SUCH_ROOM) : verdict(say);
        state.commits()
                .submit(
                        new Change.Say(author.id(), say.id(), verdict),
                        Outcome.OfSay.class,
                        outcome -> {
                            from.sayingDone(say);
                            switch (outcome) {
                                case Outcome.Stored stored -> publish(from, author, say, stored, verdict, ref);
                                case Outcome.Repeated repeated ->
                                    from.answer(new Event.Message(repeated.stored()), ref);
                                case Outcome.Refused refused -> refuse(from, say, refused.why(), ref);
                            }
                            then.run();
                        },
                        refusal -> {
                            from.sayingDone(say);
                            refuse(from, say, refusal, ref);
                            then.run();
                        });
    }

    private Change.Say.Verdict verdict(Command.Say say) {
        try {
            return new Change.Say.Verdict.Store(say.room(), new MessageText(say.text()), state.now());
        } catch (InvalidValueException e) {
            return new Change.Say.Verdict.Refuse(Refusal.of(e));
        }
    }

    private void publish(
            Session from,
            Person author,
            Command.Say say,
            Outcome.Stored stored,
            Change.Say.Verdict verdict,
            @Nullable String ref) {
        LiveRoom room = state.rooms().find(say.room());
        if (room == null || !(verdict instanceof Change.Say.Verdict.Store store)) {
            throw new IllegalStateException("Only what the hub let through can have been stored.");
        }
        // The name may have changed while the message was on its way.
        Person present = state.people().present(author);
        Event event = new Event.Message(
                new ChatMessage(say.id(), say.room(), stored.seq(), stored.rev(), store.at(), present, store.text()));
        state.rooms().grew(room, stored);
        state.people().wrote(present, store.at());
        Delivery delivery = new Delivery(event);
        room.broadcast(delivery, from, ref == null ? delivery : new Delivery(event, ref));
    }

    private static void refuse(Session from, Command.Say say, Refusal why, @Nullable String ref) {
        from.answer(new Event.Refused(why.code(), why.message(), say.id(), null), ref);
    }
}

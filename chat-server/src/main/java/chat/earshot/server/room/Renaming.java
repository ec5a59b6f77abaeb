package chat.earshot.server.room;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.Person;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/// Changes people's names. On the hub's thread.
final class Renaming {
    private static final Logger LOG = System.getLogger("chat.earshot.server");

    private final HubState state;
    private final Presence presence;

    Renaming(HubState state, Presence presence) {
        this.state = state;
        this.presence = presence;
    }

    /// @param then runs once the log has answered, whatever came of it
    void rename(Session from, Person person, Command.Rename rename, @Nullable String ref, Runnable then) {
        DisplayName name;
        try {
            name = new DisplayName(rename.name());
        } catch (InvalidValueException e) {
            from.refuse(Refusal.of(e), ref);
            return;
        }
        if (name.equals(person.name())) {
            from.answer(new Event.Renamed(person, name), ref);
            return;
        }
        if (!state.people().claim(name, person.id())) {
            from.refuse(Refusal.NAME_TAKEN, ref);
            return;
        }
        from.busyStarted();
        state.commits()
                .submit(
                        new Change.Rename(person.id(), name, state.now()),
                        Outcome.OfRename.class,
                        outcome -> {
                            from.busyDone();
                            switch (outcome) {
                                case Outcome.Renamed renamed -> renamed(from, person, renamed, ref);
                                case Outcome.Refused refused -> refused(from, person, name, refused.why(), ref);
                            }
                            then.run();
                        },
                        refusal -> {
                            from.busyDone();
                            refused(from, person, name, refusal, ref);
                            then.run();
                        });
    }

    private void renamed(Session from, Person asker, Outcome.Renamed renamed, @Nullable String ref) {
        presence.displaced(renamed.displaced());
        Person person = renamed.person();
        state.people().renamed(person);
        if (from.isGone() && !state.people().isHere(asker.id())) {
            state.people().release(person.name(), person.id());
        }
        LOG.log(Level.INFO, "“{0}” is now “{1}”", renamed.was(), person.name());
        presence.renamed(person, renamed.was(), from, ref);
    }

    /// The name is stored although whoever wanted it was refused.
    void storedAfterAll(Outcome.Renamed renamed) {
        Person person = renamed.person();
        presence.displaced(renamed.displaced());
        if (state.people().isHere(person.id())) {
            state.people().claim(person.name(), person.id());
        }
        state.people().renamed(person);
        presence.renamed(person, renamed.was(), null, null);
    }

    private void refused(Session from, Person person, DisplayName name, Refusal why, @Nullable String ref) {
        if (!state.people().present(person).name().key().equals(name.key())) {
            state.people().release(name, person.id());
        }
        from.refuse(why, ref);
    }
}

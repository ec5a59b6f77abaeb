package chat.earshot.server.room;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells everyone who comes, goes and changes names; with many people online only how many they are. Owned by the
/// hub's thread.
final class Presence {
    private static final Logger LOG = System.getLogger("chat.earshot.server");

    private final HubState state;
    /// The last that happened to people while there were too many to name: told when there are fewer again, so that
    /// nobody's list keeps who is long gone. As many as a list has.
    private final SequencedMap<PersonId, Event> untold = new LinkedHashMap<>();
    private boolean countScheduled;

    Presence(HubState state) {
        this.state = state;
    }

    /// A person has one connection more.
    ///
    /// @param client what it says of itself, for the log
    /// @param partners with whom this person has a direct room
    void arrived(Person person, Session session, @Nullable String client, Set<PersonId> partners) {
        boolean first = state.people().arrive(person, session);
        state.people().talksTo(person.id(), partners);
        LOG.log(
                Level.INFO,
                "“{0}” {1} from {2}{3}",
                person.name(),
                first ? "joined" : "came back",
                from(session),
                client == null ? "" : " with " + OneLine.of(client));
        if (first) {
            tell(person.id(), new Event.Joined(person), partners);
        }
    }

    /// A connection of somebody has ended. Members are given a moment to come back; a guest can't, and its name is
    /// free at once.
    void departed(Session session, Session.Stage.In in) {
        Integer departure = state.people().depart(in.person(), session, state.now());
        if (departure == null) {
            return;
        }
        if (in.identity() == null) {
            gone(in.person(), departure, session);
        } else {
            state.timers().after(Protocol.GRACE_BEFORE_LEFT, () -> gone(in.person(), departure, session));
        }
    }

    private void gone(PersonId id, int departure, Session last) {
        if (!state.people().isStillGone(id, departure)) {
            return;
        }
        Set<PersonId> partners = state.people().partnersOf(id);
        Opening.Recent was = state.people().forget(id);
        LOG.log(Level.INFO, "“{0}” left from {1}", was.person().name(), from(last));
        tell(id, new Event.Left(id, was.seen(), was.person().name()), partners);
        note(was);
    }

    /// The server ends, and everybody with it: what is stored says until when they were here.
    void ending() {
        state.people().lastSeen(state.now()).forEach(this::note);
    }

    private void note(Opening.Recent was) {
        Change.Seen seen = new Change.Seen(was.person().id(), was.seen());
        state.commits().submit(seen, Outcome.Noted.class, noted -> {}, failure -> {});
    }

    /// Somebody's name went to another; they are told of like any renamed person.
    void displaced(Outcome.@Nullable Displaced displaced) {
        if (displaced != null) {
            state.people().renamed(displaced.person());
            renamed(displaced.person(), displaced.was(), null, null);
        }
    }

    private static String from(Session session) {
        return session.participant().remoteAddress();
    }

    /// With many people online only those are told at once who talk to that person.
    private void tell(PersonId person, Event event, Set<PersonId> partners) {
        if (tooManyToName()) {
            toPartners(partners, event);
            untold.remove(person);
            untold.put(person, event);
            if (untold.size() > Protocol.MAX_PEOPLE) {
                untold.pollFirstEntry();
            }
            scheduleCount();
        } else {
            tellUntold();
            toOthers(person, event);
        }
    }

    private void toPartners(Set<PersonId> partners, Event event) {
        Delivery delivery = new Delivery(event);
        for (PersonId partner : partners) {
            state.people()
                    .sessionsOf(partner)
                    .forEach(session -> session.participant().send(delivery));
        }
    }

    private void tellUntold() {
        untold.forEach(this::toOthers);
        untold.clear();
    }

    /// To everyone; the asker's copy carries the `ref`.
    void renamed(Person person, DisplayName was, @Nullable Session asker, @Nullable String ref) {
        Event event = new Event.Renamed(person, was);
        Delivery delivery = new Delivery(event);
        for (Session session : state.rooms().general().audience()) {
            if (session.equals(asker)) {
                session.answer(event, ref);
            } else {
                session.participant().send(delivery);
            }
        }
    }

    /// To everyone but the person's own connections.
    private void toOthers(PersonId person, Event event) {
        Delivery delivery = new Delivery(event);
        for (Session session : state.rooms().general().audience()) {
            if (!session.belongsTo(person)) {
                session.participant().send(delivery);
            }
        }
    }

    private boolean tooManyToName() {
        return state.people().online() > Protocol.MAX_ONLINE_TOLD;
    }

    private void scheduleCount() {
        if (!countScheduled) {
            countScheduled = true;
            state.timers().after(Protocol.PRESENCE_EVERY, this::tellCount);
        }
    }

    private void tellCount() {
        countScheduled = false;
        Delivery delivery = new Delivery(new Event.Online(state.people().online()));
        state.rooms()
                .general()
                .audience()
                .forEach(session -> session.participant().send(delivery));
        if (!tooManyToName()) {
            tellUntold();
        }
    }
}

package chat.earshot.server.room;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Lets people in: `hello` from members, a name from guests. On the hub's thread.
final class Reception {
    private static final Event.Limits LIMITS =
            new Event.Limits(DisplayName.MAX_CHARACTERS, MessageText.MAX_CODE_POINTS, Protocol.MAX_FRAME_BYTES);

    /// Who is let in, and how they are answered.
    private sealed interface Arrival {
        Session session();

        /// Goes on with what waits behind the arrival, once the log has answered, whatever came of it.
        Runnable then();

        record Member(
                Session session,
                String identity,
                Command.Hello hello,
                @Nullable String ref,
                Runnable then) implements Arrival {}

        record Guest(Session session, Runnable then) implements Arrival {}
    }

    /// How many are let in before others get their turn: a welcome names many people, and when a thousand come back at
    /// once, the conversation of those who are here must not wait for it.
    private static final int AT_ONCE = 4;

    private record Waiting(Arrival arrival, Change.Enter.Newcomer newcomer, Person stored) {}

    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final Event.ServerInfo server;
    private final HubState state;
    private final Presence presence;
    private final Reading reading;

    Reception(Event.ServerInfo server, HubState state, Presence presence, Reading reading) {
        this.server = server;
        this.state = state;
        this.presence = presence;
        this.reading = reading;
    }

    /// A `chat.v1` connection has opened, or its `hello` was refused: it has to say who it is before long. Each `hello`
    /// voids the time that ran before it.
    void expectHello(Session session) {
        Session.Stage waiting = session.stage();
        state.timers().after(Protocol.HELLO_WITHIN, () -> {
            if (session.stage().equals(waiting)) {
                session.participant().close(CloseCode.NO_HELLO);
            }
        });
    }

    /// A plain connection has opened: it is shown the default room before it has a name.
    void welcomeListener(Session session, Runnable then) {
        LiveRoom general = state.rooms().general();
        general.enter(session);
        reading.catchUp(session, List.of(general.id()), Map.of(), then);
    }

    void hello(Session session, Command.Hello hello, @Nullable String ref, Runnable then) {
        String identity = hello.identity().hash();
        if (session.stage() instanceof Session.Stage.In in && !identity.equals(in.identity())) {
            session.refuse(Refusal.SOMEBODY_ELSE, ref);
            return;
        }
        if (session.stage() instanceof Session.Stage.Silent silent) {
            session.become(silent.afterHello());
        }
        enter(new Arrival.Member(session, identity, hello, ref, then), identity, newcomer(hello.name(), identity));
    }

    void guest(Session session, String name, Runnable then) {
        enter(new Arrival.Guest(session, then), null, newcomer(name, null));
    }

    private Change.Enter.Newcomer newcomer(@Nullable String name, @Nullable String identity) {
        if (name == null) {
            return new Change.Enter.Newcomer.Refuse(Refusal.NAME_MISSING);
        }
        try {
            Person person = state.people().reserve(new DisplayName(name), identity);
            return person == null
                    ? new Change.Enter.Newcomer.Refuse(Refusal.NAME_TAKEN)
                    : new Change.Enter.Newcomer.Welcome(person);
        } catch (InvalidValueException e) {
            return new Change.Enter.Newcomer.Refuse(Refusal.of(e));
        }
    }

    private void enter(Arrival arrival, @Nullable String identity, Change.Enter.Newcomer newcomer) {
        arrival.session().busyStarted();
        state.commits()
                .submit(
                        new Change.Enter(identity, newcomer, state.now()),
                        Outcome.OfEnter.class,
                        outcome -> entered(arrival, newcomer, outcome),
                        refusal -> notStored(arrival, newcomer, refusal));
    }

    /// A disk that takes nothing more keeps nobody out who belongs here: they may read what there is.
    private void notStored(Arrival arrival, Change.Enter.Newcomer newcomer, Refusal why) {
        switch (arrival) {
            case Arrival.Member member ->
                reading.member(
                        member.identity(),
                        found -> {
                            if (found == null) {
                                refused(arrival, newcomer, why);
                            } else {
                                waiting.add(new Waiting(arrival, newcomer, found));
                            }
                        },
                        failure -> refused(arrival, newcomer, why));
            case Arrival.Guest _ -> refused(arrival, newcomer, why);
        }
    }

    private void entered(Arrival arrival, Change.Enter.Newcomer newcomer, Outcome.OfEnter outcome) {
        switch (outcome) {
            case Outcome.Created created -> {
                presence.displaced(created.displaced());
                if (arrival instanceof Arrival.Member) {
                    state.people().memberAdded();
                }
                if (newcomer instanceof Change.Enter.Newcomer.Welcome welcome) {
                    waiting.add(new Waiting(arrival, newcomer, welcome.person()));
                }
            }
            case Outcome.Recognised recognised -> waiting.add(new Waiting(arrival, newcomer, recognised.person()));
            case Outcome.Refused refusal -> refused(arrival, newcomer, refusal.why());
        }
    }

    private void refused(Arrival arrival, Change.Enter.Newcomer newcomer, Refusal why) {
        cancel(newcomer);
        Session session = arrival.session();
        session.busyDone();
        switch (arrival) {
            case Arrival.Member member -> {
                session.refuse(why, member.ref());
                if (session.stage() instanceof Session.Stage.Silent) {
                    expectHello(session);
                }
            }
            case Arrival.Guest _ -> session.refuse(why, null);
        }
        arrival.then().run();
    }

    private void cancel(Change.Enter.Newcomer newcomer) {
        if (newcomer instanceof Change.Enter.Newcomer.Welcome welcome) {
            state.people().cancel(welcome.person());
        }
    }

    /// Whether somebody waits to be let in.
    boolean isWaitedFor() {
        return !waiting.isEmpty();
    }

    /// Lets the next few in.
    void letSomeIn() {
        for (int i = 0; i < AT_ONCE && !waiting.isEmpty(); i++) {
            Waiting next = waiting.remove();
            letIn(next.arrival(), next.newcomer(), next.stored());
        }
    }

    private void letIn(Arrival arrival, Change.Enter.Newcomer newcomer, Person stored) {
        // What was reserved is free again, for this person if it is theirs: arriving takes it.
        cancel(newcomer);
        Session session = arrival.session();
        session.busyDone();
        if (session.isGone()) {
            return;
        }
        Person person = state.people().present(stored);
        switch (arrival) {
            case Arrival.Member member -> {
                session.become(new Session.Stage.In(person.id(), member.identity()));
                presence.arrived(person, session, member.hello().client());
                welcome(session, person, member.ref());
                catchUp(session, member.hello(), arrival.then());
            }
            case Arrival.Guest _ -> {
                session.become(new Session.Stage.In(person.id(), null));
                presence.arrived(person, session, null);
                welcome(session, person, null);
                arrival.then().run();
            }
        }
    }

    private void welcome(Session session, Person person, @Nullable String ref) {
        List<Room> rooms = state.rooms().all().stream()
                .map(room -> room.asSeenBy(state.people().members()))
                .toList();
        session.answer(
                new Event.Welcome(
                        server,
                        person,
                        LIMITS,
                        rooms,
                        state.people().listed(),
                        state.people().online()),
                ref);
    }

    private void catchUp(Session session, Command.Hello hello, Runnable then) {
        List<RoomId> rooms = state.rooms().all().stream().map(LiveRoom::id).toList();
        state.rooms().all().forEach(room -> room.enter(session));
        Map<RoomId, Long> cursors = server.id().equals(hello.server()) ? hello.resume() : Map.of();
        reading.catchUp(session, rooms, cursors, then);
    }
}

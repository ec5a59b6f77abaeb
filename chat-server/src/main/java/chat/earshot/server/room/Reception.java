package chat.earshot.server.room;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerRole;
import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
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

    /// Somebody who is let in as soon as it is known which rooms they are in.
    private static final class Waiting {
        private final Arrival arrival;
        private final Change.Enter.Newcomer newcomer;
        private final Person stored;
        private Directory.Place place = new Directory.Place(ServerRole.MEMBER, List.of());
        /// Whether their rooms have changed since that was looked up.
        private boolean isOutdated;

        private Waiting(Arrival arrival, Change.Enter.Newcomer newcomer, Person stored) {
            this.arrival = arrival;
            this.newcomer = newcomer;
            this.stored = stored;
        }
    }

    /// Those whose rooms are being looked up, and those who wait for their turn.
    private final Set<Waiting> arriving = new LinkedHashSet<>();
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final Event.ServerInfo server;
    private final HubState state;
    private final Presence presence;
    private final Reading reading;
    private final Links links;

    Reception(Event.ServerInfo server, HubState state, Dispatch.Parts parts) {
        this.server = server;
        this.state = state;
        this.presence = parts.presence();
        this.reading = parts.reading();
        this.links = parts.links();
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
        session.enter(general);
        session.busyStarted();
        reading.catchUp(session, List.of(general.id()), Map.of(), () -> {
            session.busyDone();
            then.run();
        });
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
        Change.Enter.Newcomer newcomer =
                hello.link() == null ? newcomer(hello.name(), identity) : device(hello.link());
        enter(new Arrival.Member(session, identity, hello, ref, then), identity, newcomer);
    }

    void guest(Session session, String name, Runnable then) {
        enter(new Arrival.Guest(session, then), null, newcomer(name, null));
    }

    private Change.Enter.Newcomer device(String code) {
        PersonId owner = links.ownerOf(code);
        return owner == null
                ? new Change.Enter.Newcomer.Refuse(Refusal.BAD_CODE)
                : new Change.Enter.Newcomer.Device(owner);
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
                        new Change.Enter(
                                identity,
                                newcomer,
                                state.now(),
                                arrival.session().address()),
                        Outcome.OfEnter.class,
                        outcome -> entered(arrival, newcomer, outcome),
                        refusal -> notStored(arrival, newcomer, refusal));
    }

    /// A disk that takes nothing more keeps nobody out who belongs here: they may read what there is.
    private void notStored(Arrival arrival, Change.Enter.Newcomer newcomer, Refusal why) {
        switch (arrival) {
            case Arrival.Member member ->
                reading.<@Nullable Person>ask(
                        directory -> directory.member(member.identity()),
                        found -> {
                            if (found == null) {
                                refused(arrival, newcomer, why);
                            } else {
                                arrives(new Waiting(arrival, newcomer, found));
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
                    state.rooms().general().memberCame();
                }
                if (newcomer instanceof Change.Enter.Newcomer.Welcome welcome) {
                    arrives(new Waiting(arrival, newcomer, welcome.person()));
                }
            }
            case Outcome.Recognised recognised -> {
                linked(arrival, newcomer, recognised.person());
                arrives(new Waiting(arrival, newcomer, recognised.person()));
            }
            case Outcome.Refused refusal -> refused(arrival, newcomer, refusal.why());
        }
    }

    /// A code lets in one device.
    private void linked(Arrival arrival, Change.Enter.Newcomer newcomer, Person person) {
        if (newcomer instanceof Change.Enter.Newcomer.Device(PersonId owner)
                && owner.equals(person.id())
                && arrival instanceof Arrival.Member member
                && member.hello().link() != null) {
            links.used(member.hello().link());
        }
    }

    /// A guest is in the default room, and needs no looking up.
    private void arrives(Waiting newcomer) {
        arriving.add(newcomer);
        switch (newcomer.arrival) {
            case Arrival.Member _ -> lookUp(newcomer);
            case Arrival.Guest _ -> waiting.add(newcomer);
        }
    }

    private void lookUp(Waiting newcomer) {
        newcomer.isOutdated = false;
        reading.ask(
                directory -> directory.place(newcomer.stored.id()),
                place -> {
                    newcomer.place = place;
                    waiting.add(newcomer);
                },
                failure -> {
                    arriving.remove(newcomer);
                    refused(newcomer.arrival, newcomer.newcomer, failure.refusal());
                });
    }

    /// Somebody has come into a room or is out of one.
    void roomsChanged(PersonId person) {
        for (Waiting newcomer : arriving) {
            if (newcomer.stored.id().equals(person)) {
                newcomer.isOutdated = true;
            }
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
        if (why.code() == ErrorCode.BANNED) {
            session.participant().close(CloseCode.PUT_OUT);
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
            if (next.isOutdated) {
                lookUp(next);
            } else {
                arriving.remove(next);
                letIn(next);
            }
        }
    }

    private void letIn(Waiting newcomer) {
        // What was reserved is free again, for this person if it is theirs: arriving takes it.
        cancel(newcomer.newcomer);
        Session session = newcomer.arrival.session();
        session.busyDone();
        if (session.isGone()) {
            return;
        }
        Person person = state.people().present(newcomer.stored);
        switch (newcomer.arrival) {
            case Arrival.Member member -> {
                session.become(new Session.Stage.In(person.id(), member.identity()));
                presence.arrived(person, session, member.hello().client(), partnersIn(newcomer.place));
                welcome(session, person, newcomer.place, member.ref());
                catchUp(session, newcomer.place, member);
            }
            case Arrival.Guest guest -> {
                session.become(new Session.Stage.In(person.id(), null));
                presence.arrived(person, session, null, Set.of());
                welcome(session, person, newcomer.place, null);
                guest.then().run();
            }
        }
    }

    private static Set<PersonId> partnersIn(Directory.Place place) {
        Set<PersonId> partners = new HashSet<>();
        for (Room room : place.rooms()) {
            if (room.person() != null) {
                partners.add(room.person());
            }
        }
        return partners;
    }

    private void welcome(Session session, Person person, Directory.Place place, @Nullable String ref) {
        session.answer(
                new Event.Welcome(
                        server,
                        person,
                        LIMITS,
                        place.rooms(),
                        state.people().listed(),
                        state.people().online(),
                        place.role()),
                ref);
    }

    private void catchUp(Session session, Directory.Place place, Arrival.Member member) {
        List<RoomId> rooms = new ArrayList<>();
        for (Room room : place.rooms()) {
            LiveRoom live = state.rooms().find(room.id());
            if (live != null) {
                session.enter(live);
                rooms.add(live.id());
            }
        }
        Map<RoomId, Long> cursors =
                server.id().equals(member.hello().server()) ? member.hello().resume() : Map.of();
        session.busyStarted();
        reading.catchUp(session, rooms, cursors, () -> {
            session.busyDone();
            member.then().run();
        });
    }
}

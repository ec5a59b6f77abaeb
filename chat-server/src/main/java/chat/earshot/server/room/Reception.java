package chat.earshot.server.room;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets people in: `hello` from members, a name from guests. On the hub's thread.
final class Reception {
    private static final Event.Limits LIMITS =
            new Event.Limits(DisplayName.MAX_CHARACTERS, MessageText.MAX_CODE_POINTS, Protocol.MAX_FRAME_BYTES);

    private final Newcomers newcomers;
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
        this.newcomers = new Newcomers(reading, (newcomer, why) -> refused(newcomer.arrival(), newcomer.wanted(), why));
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
        Change.Enter.Newcomer newcomer = hello.link() == null ? newcomer(hello.name(), identity) : device(hello.link());
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
                                newcomers.add(new Newcomers.Newcomer(arrival, newcomer, found));
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
                    newcomers.add(new Newcomers.Newcomer(arrival, newcomer, welcome.person()));
                }
            }
            case Outcome.Recognised recognised -> {
                linked(arrival, newcomer, recognised.person());
                newcomers.add(new Newcomers.Newcomer(arrival, newcomer, recognised.person()));
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

    /// Somebody has come into a room or is out of one.
    void roomsChanged(PersonId person) {
        newcomers.roomsChanged(person);
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
        return newcomers.isWaitedFor();
    }

    /// Lets the next few in.
    void letSomeIn() {
        newcomers.letSomeIn(this::letIn);
    }

    private void letIn(Newcomers.Newcomer newcomer) {
        // What was reserved is free again, for this person if it is theirs: arriving takes it.
        cancel(newcomer.wanted());
        Session session = newcomer.arrival().session();
        session.busyDone();
        if (session.isGone()) {
            return;
        }
        Person person = state.people().present(newcomer.stored());
        switch (newcomer.arrival()) {
            case Arrival.Member member -> {
                session.become(new Session.Stage.In(person.id(), member.identity()));
                presence.arrived(person, session, member.hello().client(), partnersIn(newcomer.place()));
                welcome(session, person, newcomer.place(), member.ref());
                catchUp(session, newcomer.place(), member);
            }
            case Arrival.Guest guest -> {
                session.become(new Session.Stage.In(person.id(), null));
                presence.arrived(person, session, null, Set.of());
                welcome(session, person, newcomer.place(), null);
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

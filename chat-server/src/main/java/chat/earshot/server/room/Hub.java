package chat.earshot.server.room;

import chat.earshot.common.model.Person;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Request;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The thread that owns all state of the chat: rooms, people, sessions. Connections reach it through the mailbox, and
/// so do the log's answers; it alone tells participants anything. It never waits for a disk or a socket.
public final class Hub implements Mailbox, AutoCloseable {
    private static final Logger LOG = System.getLogger("chat.earshot.server");

    /// Commands waiting for the hub's thread; more than that are refused, so that memory stays bounded.
    private static final int MAX_WAITING = 20_000;
    /// Things done between two looks at the timers and the log.
    private static final int ROUND = 1_000;

    private final BlockingQueue<Runnable> mailbox = new LinkedBlockingQueue<>();
    private final Map<Participant, Session> sessions = new HashMap<>();
    private final HubState state;
    private final Presence presence;
    private final Reception reception;
    private final Dispatch dispatch;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile Figures figures;

    /// @param server how it introduces itself
    /// @param opening what the log held when it was opened
    public Hub(Event.ServerInfo server, Opening opening, MessageLog log, Machine machine) {
        Timers timers = new Timers(System::nanoTime);
        GroupCommit commits = new GroupCommit(
                log, new GroupCommit.Wiring(machine.writer(), mailbox::add, this::storedAfterAll), timers);
        People people = new People(opening, new SecureRandom());
        state = new HubState(new Rooms(opening.rooms(), opening.messages()), people, commits, timers, machine.clock());
        presence = new Presence(state);
        Reading reading = new Reading(log, machine.readers(), mailbox::add, timers);
        Attendance attendance = new Attendance(state, reading);
        Links links = new Links(state);
        Dispatch.Parts parts = new Dispatch.Parts(reading, presence, attendance, links);
        reception = new Reception(server, state, parts);
        attendance.watch(reception::roomsChanged);
        dispatch = new Dispatch(state, parts, machine.operatorCode());
        figures = new Figures(0, 0, opening.rooms().size(), opening.messages());
        thread = Thread.ofPlatform().name("hub").unstarted(this::run);
    }

    /// What the hub uses of its machine. The threads wait for the log in its stead, and stay their owner's to stop.
    ///
    /// @param writer runs one thing at a time
    /// @param clock what people are shown; nothing is ordered or timed by it
    /// @param operatorCode makes whoever knows it the operator; empty: nobody
    public record Machine(ExecutorService writer, ExecutorService readers, InstantSource clock, String operatorCode) {}

    public void start() {
        mailbox.add(dispatch::start);
        thread.start();
    }

    @Override
    public boolean offer(Input input) {
        if (mailbox.size() > MAX_WAITING && isRefusable(input)) {
            return false;
        }
        return mailbox.add(() -> accept(input));
    }

    private static boolean isRefusable(Input input) {
        return switch (input) {
            case Input.Asked _, Input.Misread _, Input.NameGiven _, Input.WhoAsked _ -> true;
            case Input.Opened _, Input.Listening _, Input.Closed _ -> false;
        };
    }

    /// For any thread; at most a moment old.
    public Figures figures() {
        return figures;
    }

    /// Whether messages can be stored, as far as is known. For any thread.
    public boolean isHealthy() {
        return !stopped && state.commits().isHealthy();
    }

    /// Ends the thread, when all that was said before is stored. Whatever can't be stored is not acknowledged either.
    @Override
    public void close() {
        mailbox.add(() -> {
            presence.ending();
            stopped = true;
        });
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            runRounds();
        } finally {
            // Whatever ended it, nobody is to take this hub for a healthy one.
            stopped = true;
        }
    }

    private void runRounds() {
        while (!stopped || !state.commits().isIdle()) {
            try {
                long idleNanos = reception.isWaitedFor() ? 0 : state.timers().idleNanos();
                round(mailbox.poll(idleNanos, TimeUnit.NANOSECONDS));
            } catch (InterruptedException e) {
                stopped = true;
            }
        }
    }

    /// One round without waiting, for whoever drives the hub in place of its thread.
    void round() {
        round(mailbox.poll());
    }

    private void round(@Nullable Runnable first) {
        Runnable next = first;
        for (int done = 0; next != null && done < ROUND; done++) {
            runSafely(next);
            next = mailbox.poll();
        }
        if (next != null) {
            runSafely(next);
        }
        runSafely(reception::letSomeIn);
        runSafely(state.timers()::runDue);
        runSafely(state.commits()::flush);
        publishFigures();
    }

    /// A mistake in one command must not end the conversation of all.
    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Something went wrong inside the hub.", e);
        }
    }

    private void publishFigures() {
        Figures now = new Figures(
                sessions.size(),
                state.people().online(),
                state.rooms().all().size(),
                state.rooms().messages());
        if (!now.equals(figures)) {
            figures = now;
        }
    }

    private void accept(Input input) {
        switch (input) {
            case Input.Opened opened -> reception.expectHello(add(opened.from(), new Session.Stage.Silent(0)));
            case Input.Listening listening -> {
                Session session = add(listening.from(), new Session.Stage.Listening());
                reception.welcomeListener(session, () -> proceed(session));
            }
            case Input.Closed closed -> remove(closed.from());
            case Input.Asked _, Input.Misread _, Input.NameGiven _, Input.WhoAsked _ -> enqueue(input);
        }
    }

    private Session add(Participant participant, Session.Stage stage) {
        Session session = new Session(participant, stage);
        sessions.put(participant, session);
        return session;
    }

    private void remove(Participant participant) {
        Session session = sessions.remove(participant);
        if (session == null) {
            return;
        }
        Session.Stage was = session.stage();
        session.end();
        if (was instanceof Session.Stage.In in) {
            presence.departed(session, in);
        }
    }

    private void enqueue(Input input) {
        Session session = sessions.get(input.from());
        if (session == null) {
            return;
        }
        if (session.enqueue(input)) {
            proceed(session);
        } else {
            refuse(session, input);
        }
    }

    private static void refuse(Session session, Input input) {
        switch (input) {
            case Input.Asked asked -> session.refuse(asked.request(), Refusal.TOO_BUSY);
            case Input.Misread misread -> session.refuse(Refusal.TOO_BUSY, misread.ref());
            case Input.NameGiven _, Input.WhoAsked _ -> session.refuse(Refusal.TOO_BUSY, null);
            case Input.Opened _, Input.Listening _, Input.Closed _ ->
                throw new IllegalStateException("Comings and goings are always taken.");
        }
    }

    /// Starts what waits in the session, as far as its order lets it.
    private void proceed(Session session) {
        for (Input next = session.next(); next != null; next = session.next()) {
            begin(session, next);
        }
    }

    private void begin(Session session, Input input) {
        switch (input) {
            case Input.Asked asked -> begin(session, asked.request());
            case Input.Misread misread -> session.answer(misread.why(), misread.ref());
            case Input.NameGiven given -> reception.guest(session, given.name(), () -> proceed(session));
            case Input.WhoAsked _ -> session.answer(new Event.Who(state.people().whoIsHere(), null), null);
            case Input.Opened _, Input.Listening _, Input.Closed _ ->
                throw new IllegalStateException("Comings and goings never wait.");
        }
    }

    private void begin(Session session, Request request) {
        Runnable then = () -> proceed(session);
        if (request.command() instanceof Command.Hello hello) {
            reception.hello(session, hello, request.ref(), then);
            return;
        }
        Person asker = personOf(session);
        if (asker == null) {
            session.refuse(request, Refusal.HELLO_FIRST);
        } else {
            dispatch.begin(new Task(session, asker, request, then));
        }
    }

    private void storedAfterAll(Outcome outcome) {
        dispatch.storedAfterAll(outcome);
    }

    private @Nullable Person personOf(Session session) {
        return switch (session.stage()) {
            case Session.Stage.In in -> state.people().find(in.person());
            case Session.Stage.Silent _, Session.Stage.Listening _, Session.Stage.Gone _ -> null;
        };
    }
}

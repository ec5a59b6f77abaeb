package chat.earshot.server.room;

import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Request;
import chat.earshot.server.faults.Conduct;
import chat.earshot.server.faults.HistoryChecker;
import chat.earshot.server.faults.Noted;
import chat.earshot.server.faults.Violation;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The real hub, a log in memory, and a few clients with a network between them, all on the test's thread: whatever
/// could happen at the same time happens in the order in which the test says so.
final class Simulation {
    private static final int MOST_ROUNDS = 2_000;

    /// Something that can happen next.
    enum Action {
        /// The client connects, or finds its connection broken. The server hears of the latter later.
        CONNECT_OR_BREAK,
        /// The server hears of a broken connection.
        SERVER_HEARS,
        WRITE,
        ASK_FOR_PAGE,
        /// The client's next command reaches the server.
        TRANSMIT,
        /// The server's next event reaches the client.
        DELIVER,
        HUB,
        COMMIT,
        READ_PAGE,
        /// A page is read when the next commit is on disk and the hub has not heard of it.
        READ_DURING_COMMIT,
        /// The next commit fails.
        FAIL
    }

    record Step(Action action, int client) {}

    private final MemoryLog log = new MemoryLog();
    private final ManualThreads writer = new ManualThreads();
    private final ManualThreads readers = new ManualThreads();
    private final Hub hub;
    private final List<Peer> peers;
    private final Queue<Wire> broken = new ArrayDeque<>();
    private int written;

    Simulation(int clients, InstantSource clock) {
        Opening opening = MemoryLog.opening();
        Event.ServerInfo info = new Event.ServerInfo(opening.server(), "Test", "1");
        hub = new Hub(info, opening, log, new Hub.Machine(writer, readers, clock, ""));
        peers = IntStream.range(0, clients)
                .mapToObj(i -> new Peer(new Conduct("Peer" + i)))
                .toList();
    }

    void step(Step step) {
        Peer peer = peers.get(step.client());
        switch (step.action()) {
            case CONNECT_OR_BREAK -> peer.connectOrBreak();
            case SERVER_HEARS -> serverHears();
            case WRITE -> peer.write();
            case ASK_FOR_PAGE -> peer.askForPage();
            case TRANSMIT -> peer.transmit();
            case DELIVER -> peer.deliver();
            case HUB -> hub.round();
            case COMMIT -> writer.step();
            case READ_PAGE -> readers.step();
            case READ_DURING_COMMIT -> log.beforeAnswering(readers::step);
            case FAIL -> log.failOnce();
        }
    }

    /// Lets everybody connect and come to rest.
    ///
    /// @return what the checker finds
    List<Violation> settle() {
        for (int round = 0; !isSettled(); round++) {
            if (round > MOST_ROUNDS) {
                throw new AssertionError("It does not come to rest.");
            }
            peers.forEach(Peer::settle);
            serverHears();
            hub.round();
            writer.step();
            readers.step();
        }
        peers.forEach(peer -> peer.conduct.diary().note(new Noted.Finished()));
        return HistoryChecker.check(
                peers.stream().map(peer -> peer.conduct.diary()).toList(), log.stored());
    }

    private boolean isSettled() {
        return broken.isEmpty()
                && writer.isIdle()
                && readers.isIdle()
                && peers.stream().allMatch(Peer::isSettled);
    }

    private void serverHears() {
        Wire wire = broken.poll();
        if (wire != null) {
            hub.offer(new Input.Closed(wire));
        }
    }

    /// One client, and its connection if it has one.
    private final class Peer {
        private final Conduct conduct;
        private @Nullable Wire wire;

        private Peer(Conduct conduct) {
            this.conduct = conduct;
        }

        void connectOrBreak() {
            Wire was = wire;
            if (was == null) {
                connect();
            } else {
                was.isBroken = true;
                broken.add(was);
                wire = null;
                conduct.disconnected();
            }
        }

        private void connect() {
            Wire opened = new Wire();
            wire = opened;
            hub.offer(new Input.Opened(opened));
            opened.toServer.add(new Request(conduct.hello(), null));
        }

        void write() {
            conduct.write("message " + ++written);
            send();
        }

        void askForPage() {
            if (wire != null && conduct.isLive()) {
                wire.toServer.add(new Request(conduct.older(3), "page"));
            }
        }

        private void send() {
            Wire open = wire;
            if (open != null) {
                conduct.next().ifPresent(open::request);
            }
        }

        void transmit() {
            send();
            if (wire != null) {
                Request next = wire.toServer.poll();
                if (next != null) {
                    hub.offer(new Input.Asked(wire, next));
                }
            }
        }

        void deliver() {
            Wire open = wire;
            if (open != null) {
                Answer next = open.toClient.poll();
                if (next != null) {
                    conduct.told(next).ifPresent(open::request);
                }
                open.drained();
            }
        }

        /// All that its connection holds goes where it should.
        void settle() {
            if (wire == null) {
                connect();
            }
            do {
                transmit();
                deliver();
            } while (wire != null && !wire.isEmpty());
        }

        boolean isSettled() {
            return wire != null
                    && wire.isEmpty()
                    && conduct.isSettled()
                    && conduct.cursor() == log.stored().size();
        }
    }

    /// A connection that takes its time in both directions.
    private static final class Wire implements Participant {
        private final Queue<Request> toServer = new ArrayDeque<>();
        private final Queue<Answer> toClient = new ArrayDeque<>();
        private final List<Runnable> undrained = new ArrayList<>();
        private boolean isBroken;

        void request(Command command) {
            toServer.add(new Request(command, null));
        }

        boolean isEmpty() {
            return toServer.isEmpty() && toClient.isEmpty() && undrained.isEmpty();
        }

        void drained() {
            if (toClient.isEmpty()) {
                List<Runnable> due = List.copyOf(undrained);
                undrained.clear();
                due.forEach(Runnable::run);
            }
        }

        @Override
        public void send(Delivery delivery) {
            delivery.encoded((event, ref) -> {
                if (!isBroken) {
                    toClient.add(new Answer(event, ref));
                }
                return null;
            });
        }

        @Override
        public void close(CloseCode why) {
            throw new AssertionError("Nobody is to be cut off here, for " + why);
        }

        @Override
        public void onceDrained(Runnable then) {
            undrained.add(then);
        }

        @Override
        public String remoteAddress() {
            return "127.0.0.1";
        }
    }
}

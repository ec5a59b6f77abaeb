package chat.earshot.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.RoomId;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/// Many clients on few threads. Its methods are the test's thread's.
final class Fleet implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_AROUND_MILLIS = 50;

    private static final int THREADS = 4;

    private final List<HttpClient> networks = new ArrayList<>();
    private final List<ExecutorService> threads = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("fleet-clock-", 1).factory());
    private final List<Client> clients = new ArrayList<>();

    /// Clients by the names `prefix1`, `prefix2`… that are not connected yet. Those that are added together share their
    /// threads, and wait for no others.
    List<Client> add(int count, String prefix, int port) {
        return add(count, prefix, port, RoomId.GENERAL);
    }

    /// The same, in a room that is there already.
    List<Client> add(int count, String prefix, int port, RoomId room) {
        HttpClient http = network(prefix);
        List<Client> added = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Client client = new Client(http, new Conduct(prefix + i, room), port);
            var _ = clock.scheduleWithFixedDelay(
                    () -> client.lookAround(System.nanoTime()),
                    LOOK_AROUND_MILLIS,
                    LOOK_AROUND_MILLIS,
                    TimeUnit.MILLISECONDS);
            added.add(client);
        }
        clients.addAll(added);
        return added;
    }

    private HttpClient network(String name) {
        ExecutorService own = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
        HttpClient network = HttpClient.newBuilder().executor(own).build();
        threads.add(own);
        networks.add(network);
        return network;
    }

    /// As [#add], connected and live.
    List<Client> connected(int count, String prefix, int port) {
        return connected(count, prefix, port, RoomId.GENERAL);
    }

    List<Client> connected(int count, String prefix, int port, RoomId room) {
        List<Client> added = add(count, prefix, port, room);
        added.forEach(Client::connect);
        await(added, Client::isLive);
        return added;
    }

    /// Lets these clients talk in turn, so many messages a second together, until the answer is closed.
    Chatter talk(List<Client> senders, int perSecond) {
        return new Chatter(clock, senders, perSecond);
    }

    /// A steady flow of messages.
    static final class Chatter implements AutoCloseable {
        /// One in so many messages is followed by an edit or a deletion of an earlier one.
        private static final int CORRECTED_OF = 7;

        private final List<Client> senders;
        private final ScheduledFuture<?> schedule;
        private long said;

        private Chatter(ScheduledExecutorService clock, List<Client> senders, int perSecond) {
            this.senders = List.copyOf(senders);
            this.schedule =
                    clock.scheduleAtFixedRate(this::sayOne, 0, 1_000_000_000L / perSecond, TimeUnit.NANOSECONDS);
        }

        private synchronized void sayOne() {
            Client sender = senders.get((int) (said % senders.size()));
            sender.say("message " + ++said);
            if (said % CORRECTED_OF == 0) {
                sender.correct((int) said, said % (2 * CORRECTED_OF) == 0 ? null : "corrected " + said);
            }
        }

        /// How many messages were written so far.
        synchronized long said() {
            return said;
        }

        @Override
        public void close() {
            schedule.cancel(false);
        }
    }

    void await(List<Client> some, Predicate<Client> condition) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> some.stream().allMatch(condition));
    }

    /// Lets everybody come to rest, and asks the checker.
    ///
    /// @return how many messages are stored
    int assertNothingBroken(int port) throws Exception {
        await(clients, Client::isSettled);
        Map<RoomId, Long> ends = new HashMap<>();
        List<ChatMessage> log = new ArrayList<>();
        for (RoomId room : clients.stream().map(Client::room).distinct().toList()) {
            List<ChatMessage> stored = StoredLog.read(port, room);
            log.addAll(stored);
            ends.put(room, stored.stream().mapToLong(ChatMessage::rev).max().orElse(0));
        }
        await(clients, client -> client.isSettled() && Objects.equals(ends.get(client.room()), client.cursor()));
        clients.forEach(client -> client.diary().note(new Noted.Finished()));
        assertThat(clients).allSatisfy(client -> assertThat(client.trouble()).isNull());
        List<Diary> diaries = clients.stream().map(Client::diary).toList();
        assertThat(HistoryChecker.check(diaries, log)).isEmpty();
        return log.size();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        clients.forEach(Client::leave);
        networks.forEach(HttpClient::shutdownNow);
        threads.forEach(ExecutorService::shutdownNow);
    }
}

package chat.earshot.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SignOfLifeTest extends ClientTest {
    private static final DisplayName ADA = new DisplayName("Ada");
    private static final Duration A_NIGHT = Duration.ofHours(9);

    private final AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-11-20T22:00:00Z"));
    private final AtomicReference<Set<InetAddress>> addresses =
            new AtomicReference<>(Set.of(InetAddress.getLoopbackAddress()));

    @Test
    void aSilentServerIsAskedForASignOfLifeAndThenGivenUp() throws Exception {
        try (ChatClient listening = clientWith(Impatient.listening(Duration.ofMillis(200), Duration.ofMillis(500)))) {
            listening.join(server.address(), ADA);
            ScriptedPeer peer = Script.welcomed(server, id, 0);
            peer.expect(Command.Ping.class);

            assertThat(server.nextPeer().expect(Command.Hello.class).resume()).containsEntry(RoomId.GENERAL, 0L);
            assertThat(told.states())
                    .anyMatch(state -> state instanceof ConnectionState.Waiting waiting
                            && waiting.why() == Reason.Own.NO_SIGN_OF_LIFE);
        }
    }

    @Test
    void aServerThatAnswersPingsIsKept() throws Exception {
        try (ChatClient listening = clientWith(Impatient.listening(Duration.ofMillis(50), Duration.ofSeconds(30)))) {
            listening.join(server.address(), ADA);
            ScriptedPeer peer = Script.welcomed(server, id, 0);
            for (int i = 0; i < 5; i++) {
                peer.expect(Command.Ping.class);
                peer.send(new Event.Pong());
            }

            assertThat(told.states()).noneMatch(ConnectionState.Waiting.class::isInstance);
        }
    }

    @Test
    void afterASleepTheServerIsAskedAtOnce() throws Exception {
        try (ChatClient sleeper = sleeper(Script.timing())) {
            sleeper.join(server.address(), ADA);
            ScriptedPeer peer = Script.welcomed(server, id, 0);
            told.awaitState(ConnectionState.Online.class);
            assertThat(peer.isQuietFor(300)).isTrue();

            sleep();

            peer.expect(Command.Ping.class);
        }
    }

    @Test
    void afterASleepItTriesToComeBackAtOnce() throws Exception {
        try (ChatClient sleeper = sleeper(Impatient.retryingWithin(Duration.ofDays(1)))) {
            sleeper.join(server.address(), ADA);
            Script.welcomed(server, id, 0).breakOff();
            told.awaitState(ConnectionState.Waiting.class);

            sleep();

            Script.welcomed(server, id, 0);
            told.awaitTimes(ConnectionState.Online.class, 2);
        }
    }

    @Test
    void inAnotherNetworkTheServerIsAskedAtOnceAndSoonGivenUp() throws Exception {
        try (ChatClient mover = sleeper(Impatient.answeredInDoubtWithin(Duration.ofMillis(200)))) {
            mover.join(server.address(), ADA);
            ScriptedPeer peer = Script.welcomed(server, id, 0);
            told.awaitState(ConnectionState.Online.class);
            assertThat(peer.isQuietFor(300)).isTrue();

            move();

            peer.expect(Command.Ping.class);
            assertThat(server.nextPeer().expect(Command.Hello.class).resume()).containsEntry(RoomId.GENERAL, 0L);
        }
    }

    @Test
    void inAnotherNetworkItTriesToComeBackAtOnce() throws Exception {
        try (ChatClient mover = sleeper(Impatient.retryingWithin(Duration.ofDays(1)))) {
            mover.join(server.address(), ADA);
            Script.welcomed(server, id, 0).breakOff();
            told.awaitState(ConnectionState.Waiting.class);

            move();

            Script.welcomed(server, id, 0);
            told.awaitTimes(ConnectionState.Online.class, 2);
        }
    }

    @Test
    void aTryThatBeganInTheOldNetworkBeginsAnew() throws Exception {
        try (ChatClient mover = sleeper(Script.timing())) {
            mover.join(server.address(), ADA);
            Script.welcomed(server, id, 0).breakOff();
            ScriptedPeer stuck = server.nextPeer();
            stuck.expect(Command.Hello.class);

            move();

            Script.welcomed(server, id, 0);
            told.awaitTimes(ConnectionState.Online.class, 2);
        }
    }

    @Test
    void whatEndsLeavesNoThreadBehind() throws Exception {
        ChatClient listening = clientWith(Impatient.listening(Duration.ofMillis(100), Duration.ofMillis(100)));
        listening.join(server.address(), ADA);
        Script.welcomed(server, id, 0);
        Script.welcomed(server, id, 0);
        await().atMost(Duration.ofSeconds(60)).until(() -> transportThreads() > 0);
        listening.close();

        await().atMost(Duration.ofSeconds(60)).until(() -> transportThreads() == 0);
    }

    private static long transportThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("websocket-worker"))
                .count();
    }

    private ChatClient sleeper(Timing timing) {
        return new ChatClient(store, told, timing, new Surroundings(wall::get, addresses::get));
    }

    /// The computer leaves its network for another.
    private void move() throws Exception {
        addresses.set(Set.of(InetAddress.getByName("192.0.2.7")));
    }

    private void sleep() {
        wall.updateAndGet(now -> now.plus(A_NIGHT));
    }
}

package chat.earshot.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.cache.LocalStore;
import chat.earshot.server.testing.ServerProcess;
import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The client and the real server, each as people run it.
class RealServerTest {
    private static final DisplayName ADA = new DisplayName("Ada");
    private static final Duration CEILING = Duration.ofSeconds(60);

    private final Told told = new Told();

    @TempDir
    Path folder;

    private LocalStore store;
    private ChatClient client;
    private ServerProcess server;

    @BeforeEach
    void start() throws Exception {
        server = ServerProcess.start(folder.resolve("workshop"), 0);
        store = LocalStore.open(folder.resolve("profile"));
        client = clientOf(store, told);
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
        server.close();
    }

    @Test
    void twoPeopleSeeTheSameOnceAndInOneOrder() throws Exception {
        Told toldBob = new Told();
        try (LocalStore storeOfBob = LocalStore.open(folder.resolve("bob"));
                ChatClient bob = clientOf(storeOfBob, toldBob)) {
            join();
            bob.join(address(), new DisplayName("Bob"));
            toldBob.awaitState(ConnectionState.Online.class);
            for (int i = 0; i < 10; i++) {
                say("Ada " + i);
                bob.say(toldBob.server(), RoomId.GENERAL, new MessageText("Bob " + i));
            }

            await().atMost(CEILING)
                    .until(() -> told.texts().size() == 20 && toldBob.texts().size() == 20);
            assertThat(told.texts()).isEqualTo(toldBob.texts());
            assertThat(told.texts()).filteredOn(text -> text.startsWith("Ada")).isSorted();
            assertThat(toldBob.texts())
                    .filteredOn(text -> text.startsWith("Bob"))
                    .isSorted();
            told.awaitOutbox(List::isEmpty);
        }
    }

    @Test
    void aKilledServerComesBackAndNothingIsLostOrDoubled() throws Exception {
        join();
        List<String> all =
                IntStream.range(100, 160).mapToObj(i -> "message " + i).toList();
        for (int round = 0; round < 3; round++) {
            all.subList(round * 20, round * 20 + 10).forEach(this::say);
            int port = server.port();
            server.kill();
            all.subList(round * 20 + 10, round * 20 + 20).forEach(this::say);
            server = ServerProcess.start(folder.resolve("workshop"), port);
        }

        told.awaitOutbox(List::isEmpty);
        told.awaitTexts(all.toArray(String[]::new));
        assertThat(storedTexts()).isEqualTo(all);
        assertThat(store.unsent().of(welcomes().getFirst().server().id())).isEmpty();
    }

    @Test
    void oneIsTheSamePersonAgainWithTheNewNameAfterARestart() throws Exception {
        join();
        client.rename(new DisplayName("Ada L"));
        await().atMost(CEILING).until(() -> told.events().stream().anyMatch(Event.Renamed.class::isInstance));
        client.leave();
        told.awaitState(ConnectionState.Offline.class);

        join();

        List<Event.Welcome> welcomes = welcomes();
        assertThat(welcomes)
                .extracting(welcome -> welcome.you().id())
                .containsOnly(welcomes.getFirst().you().id());
        assertThat(welcomes)
                .extracting(Event.Welcome::you)
                .extracting(Person::name)
                .containsExactly(ADA, new DisplayName("Ada L"));
    }

    @Test
    void aNameThatSomebodyElseHasIsRefusedUnderTheName() throws Exception {
        try (V1Peer other = V1Peer.connect(server.port())) {
            other.hello(Identity.random(), "Ada");
            client.join(address(), ADA);

            Refusal refusal = told.awaitRefusal();
            assertThat(refusal.concerns()).isEqualTo(Refusal.Concern.NAME);
            assertThat(refusal).isInstanceOf(Refusal.NameRefused.class);
        }
    }

    @Test
    void olderMessagesComeInPages() throws Exception {
        try (V1Peer other = V1Peer.connect(server.port())) {
            other.hello(Identity.random(), "Bob");
            for (int i = 1; i <= 130; i++) {
                other.say("message " + i);
            }
        }
        join();
        await().atMost(CEILING).until(() -> told.texts().size() == 100);

        client.loadBefore(RoomId.GENERAL, 31);

        await().atMost(CEILING).until(() -> told.texts().size() == 130);
        assertThat(told.texts().subList(100, 130)).first().isEqualTo("message 1");
    }

    @Test
    void theProbeFindsIt() {
        assertThat(ServerProbe.ask(address(), CEILING))
                .isInstanceOfSatisfying(
                        ServerProbe.Found.class,
                        found -> assertThat(found.status().name()).isEqualTo("Workshop"));
    }

    private static ChatClient clientOf(LocalStore store, Told told) {
        return new ChatClient(store, told, Script.timing(), Surroundings.ofThisComputer());
    }

    private ServerAddress address() {
        return new ServerAddress("127.0.0.1", server.port());
    }

    private void join() {
        client.join(address(), ADA);
        told.awaitState(ConnectionState.Online.class);
    }

    private void say(String text) {
        client.say(told.server(), RoomId.GENERAL, new MessageText(text));
    }

    private List<Event.Welcome> welcomes() {
        return told.events().stream()
                .filter(Event.Welcome.class::isInstance)
                .map(Event.Welcome.class::cast)
                .toList();
    }

    /// What somebody else finds.
    private List<String> storedTexts() throws Exception {
        try (V1Peer other = V1Peer.connect(server.port())) {
            other.hello(Identity.random(), "Reader");
            return other.await(Event.History.class).messages().stream()
                    .map(message -> message.text().value())
                    .toList();
        }
    }
}

package chat.earshot.desktop.finding;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.ServerStatus;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.finding.FoundServer.Acquaintance;
import chat.earshot.desktop.finding.FoundServer.Condition;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is listed, whatever is heard and answered, in which order ever.
class PlacesTest {
    private static final ServerId STUDIO = new ServerId("studio");
    private static final ServerId LAB = new ServerId("lab");
    private static final ServerAddress AT_WIRE = new ServerAddress("10.0.0.5", 1337);
    private static final ServerAddress AT_RADIO = new ServerAddress("192.168.1.5", 1337);
    private static final ServerAddress AT_LAB = new ServerAddress("192.168.1.44", 1337);
    private static final ServerAddress HERE = new ServerAddress("localhost", 1337);
    private static final Duration FAST = Duration.ofMillis(2);
    private static final Duration SLOW = Duration.ofMillis(90);

    private final Places places = new Places();

    @Test
    void whatAnnouncesItselfIsListedAtOnceAndWithItsFiguresWhenItAnswers() {
        places.seen(studioAt("Studio at 10.0.0.5", AT_WIRE));
        assertThat(places.servers())
                .containsExactly(
                        new FoundServer(STUDIO, "Studio", AT_WIRE, Acquaintance.ANNOUNCED, new Condition.Asked()));
        assertThat(places.toAsk()).containsExactly(AT_WIRE);
        places.answered(AT_WIRE, status(STUDIO, "Studio LAN", 7, false), FAST);
        assertThat(places.servers())
                .containsExactly(new FoundServer(
                        STUDIO, "Studio LAN", AT_WIRE, Acquaintance.ANNOUNCED, new Condition.Open(7, FAST)));
    }

    @Test
    void aServerWithSeveralAddressesIsListedOnceByOneThatAnswers() {
        places.seen(studioAt("Studio at 10.0.0.5", AT_WIRE));
        places.seen(studioAt("Studio at 192.168.1.5", AT_RADIO));
        places.missed(AT_WIRE);
        places.answered(AT_RADIO, status(STUDIO, "Studio", 1, false), FAST);
        assertThat(places.servers()).singleElement().satisfies(server -> {
            assertThat(server.address()).isEqualTo(AT_RADIO);
            assertThat(server.answers()).isTrue();
        });
        // The other one answering as well is no reason to change what is shown.
        places.answered(AT_WIRE, status(STUDIO, "Studio", 1, false), FAST);
        assertThat(addresses()).containsExactly(AT_RADIO);
        places.missed(AT_RADIO);
        places.missed(AT_RADIO);
        assertThat(addresses()).containsExactly(AT_WIRE);
    }

    @Test
    void anAnnouncementThatIsTakenBackTakesItsServerOffTheList() {
        places.seen(studioAt("Studio at 10.0.0.5", AT_WIRE));
        places.seen(studioAt("Studio at 192.168.1.5", AT_RADIO));
        places.gone("Studio at 10.0.0.5");
        assertThat(addresses()).containsExactly(AT_RADIO);
        places.gone("Studio at 192.168.1.5");
        assertThat(places.servers()).isEmpty();
        assertThat(places.toAsk()).isEmpty();
    }

    @Test
    void anAnnouncementThatChangesItsAddressMovesItsServer() {
        places.seen(studioAt("Studio", AT_WIRE));
        places.seen(studioAt("Studio", AT_RADIO));
        assertThat(addresses()).containsExactly(AT_RADIO);
        assertThat(places.toAsk()).containsExactly(AT_RADIO);
    }

    @Test
    void oneLostAnswerIsNoReasonToCallAServerSilentTwoAre() {
        places.seen(studioAt("Studio", AT_WIRE));
        places.answered(AT_WIRE, status(STUDIO, "Studio", 2, false), FAST);
        places.missed(AT_WIRE);
        assertThat(places.servers().getFirst().answers()).isTrue();
        places.missed(AT_WIRE);
        assertThat(places.servers().getFirst().condition()).isEqualTo(new Condition.Silent());
        places.answered(AT_WIRE, status(STUDIO, "Studio", 2, false), FAST);
        assertThat(places.servers().getFirst().answers()).isTrue();
    }

    @Test
    void theBestOfTheLastRoundTripsIsShown() {
        places.seen(studioAt("Studio", AT_WIRE));
        places.answered(AT_WIRE, status(STUDIO, "Studio", 2, false), SLOW);
        places.answered(AT_WIRE, status(STUDIO, "Studio", 2, false), FAST);
        places.answered(AT_WIRE, status(STUDIO, "Studio", 3, false), SLOW);
        assertThat(places.servers().getFirst().condition()).isEqualTo(new Condition.Open(3, FAST));
    }

    @Test
    void aServerJoinedBeforeIsListedAlsoWhenItIsSilentButAfterThoseThatAnswer() {
        places.visited(AT_WIRE, STUDIO, "Studio");
        places.seen(new Sighting("Lab", LAB, "Lab", List.of(AT_LAB)));
        places.missed(AT_WIRE);
        places.answered(AT_LAB, status(LAB, "Lab", 1, true), FAST);
        assertThat(places.servers())
                .containsExactly(
                        new FoundServer(LAB, "Lab", AT_LAB, Acquaintance.ANNOUNCED, new Condition.Locked(1, FAST)),
                        new FoundServer(STUDIO, "Studio", AT_WIRE, Acquaintance.VISITED, new Condition.Silent()));
        places.forget(STUDIO);
        assertThat(addresses()).containsExactly(AT_LAB);
    }

    @Test
    void theAddressJoinedBeforeIsPreferredToAnotherThatIsFound() {
        places.seen(studioAt("Studio", AT_WIRE));
        places.visited(AT_RADIO, STUDIO, "Studio");
        places.answered(AT_RADIO, status(STUDIO, "Studio", 1, false), SLOW);
        places.answered(AT_WIRE, status(STUDIO, "Studio", 1, false), FAST);
        assertThat(addresses()).containsExactly(AT_RADIO);
    }

    @Test
    void anotherServerAtAnAddressJoinedBeforeIsShownAsWhatItIs() {
        places.visited(AT_WIRE, STUDIO, "Studio");
        places.answered(AT_WIRE, status(LAB, "Lab", 1, false), FAST);
        assertThat(places.servers()).extracting(FoundServer::server).containsExactly(LAB);
        assertThat(places.servers()).extracting(FoundServer::name).containsExactly("Lab");
    }

    @Test
    void aServerOnThisComputerIsListedOnlyWhileItAnswersAndOnceWithItsAnnouncement() {
        places.maybeHere(HERE);
        places.missed(HERE);
        assertThat(places.servers()).isEmpty();
        places.answered(HERE, status(STUDIO, "Studio", 1, false), FAST);
        places.seen(studioAt("Studio", AT_WIRE));
        places.answered(AT_WIRE, status(STUDIO, "Studio", 1, false), FAST);
        assertThat(places.servers())
                .containsExactly(
                        new FoundServer(STUDIO, "Studio", HERE, Acquaintance.HERE, new Condition.Open(1, FAST)));
        places.gone("Studio");
        places.missed(HERE);
        places.missed(HERE);
        assertThat(places.servers()).isEmpty();
    }

    @Test
    void whatWasAnnouncedDoesNotCountWhenNobodyListensAnyMore() {
        places.seen(studioAt("Studio", AT_WIRE));
        places.visited(AT_LAB, LAB, "Lab");
        places.seen(new Sighting("Lab", LAB, "Lab", List.of(AT_LAB)));
        places.allGone();
        assertThat(addresses()).containsExactly(AT_LAB);
        places.forget(LAB);
        assertThat(places.servers()).isEmpty();
    }

    @Test
    void aNetworkThatSaysTooMuchIsListenedToNoFurther() {
        places.visited(AT_LAB, LAB, "Lab");
        for (int i = 0; i < 1_000; i++) {
            ServerAddress address = new ServerAddress("10.1." + i / 250 + "." + (1 + i % 250), 1337);
            places.seen(new Sighting("Server " + i, new ServerId("server-" + i), "Server " + i, List.of(address)));
        }
        assertThat(places.toAsk()).hasSizeLessThan(100).contains(AT_LAB);
    }

    @Test
    void aNameCanNeitherBreakNorTurnItsLine() {
        places.seen(new Sighting("Odd", STUDIO, "Stu\ndio \u202ENAL" + "!".repeat(200), List.of(AT_WIRE)));
        assertThat(places.servers())
                .singleElement()
                .satisfies(server ->
                        assertThat(server.name()).startsWith("Stu dio  NAL!").hasSize(100));
    }

    private List<ServerAddress> addresses() {
        return places.servers().stream().map(FoundServer::address).toList();
    }

    private static Sighting studioAt(String label, ServerAddress address) {
        return new Sighting(label, STUDIO, "Studio", List.of(address));
    }

    private static ServerStatus status(ServerId id, String name, int people, boolean passphrase) {
        return new ServerStatus(people, 0, id, name, "1.0.0", passphrase, 60, people, 1);
    }
}

package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Whatever happens in whichever order: messages said, edited and deleted, history asked for, connections broken at
/// every point of the
/// hand-over, commits that fail. In the end everybody has seen everything once, in order.
@Tag("fault")
final class InterleavingsTest {
    private static final int CLIENTS = 3;
    /// Thousands of commits fail here on purpose, and each simulated server would complain.
    private static final Logger SERVER = Logger.getLogger("chat.earshot.server");

    @BeforeContainer
    static void keepQuiet() {
        SERVER.setLevel(Level.OFF);
    }

    @AfterContainer
    static void complainAgain() {
        SERVER.setLevel(null);
    }

    @Property(tries = 10_000)
    void nothingIsMissedDoubledOrReordered(@ForAll("plans") List<Simulation.Step> plan) {
        Simulation simulation = new Simulation(CLIENTS, InstantSource.system());
        plan.forEach(simulation::step);
        assertThat(simulation.settle()).isEmpty();
    }

    /// Somebody sets the computer's clock, by up to an hour, at any moment: no order depends on it, and nobody is cut
    /// off.
    @Property(tries = 1_000)
    void steppingTheClockChangesNoOrder(@ForAll("plans") List<Simulation.Step> plan, @ForAll long seed) {
        Random random = new Random(seed);
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        InstantSource stepping = () -> noon.plus(Duration.ofSeconds(random.nextLong(-3_600, 3_601)));
        Simulation simulation = new Simulation(CLIENTS, stepping);
        plan.forEach(simulation::step);
        assertThat(simulation.settle()).isEmpty();
    }

    @Provide
    Arbitrary<List<Simulation.Step>> plans() {
        Arbitrary<Simulation.Action> actions = Arbitraries.frequency(
                Tuple.of(3, Simulation.Action.CONNECT_OR_BREAK),
                Tuple.of(1, Simulation.Action.SERVER_HEARS),
                Tuple.of(6, Simulation.Action.WRITE),
                Tuple.of(1, Simulation.Action.EDIT),
                Tuple.of(1, Simulation.Action.DELETE),
                Tuple.of(1, Simulation.Action.ASK_FOR_PAGE),
                Tuple.of(8, Simulation.Action.TRANSMIT),
                Tuple.of(12, Simulation.Action.DELIVER),
                Tuple.of(8, Simulation.Action.HUB),
                Tuple.of(5, Simulation.Action.COMMIT),
                Tuple.of(4, Simulation.Action.READ_PAGE),
                Tuple.of(2, Simulation.Action.READ_DURING_COMMIT),
                Tuple.of(1, Simulation.Action.FAIL));
        return Combinators.combine(actions, Arbitraries.integers().between(0, CLIENTS - 1))
                .as(Simulation.Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(250);
    }
}

package chat.earshot.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.server.testing.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server with a thousand clients restarts, and all come back at the same moment.
@Tag("fault")
final class ReconnectStormTest {
    private static final int CLIENTS = 1_000;
    private static final int TALKERS = 4;
    private static final int TALK_PER_SECOND = 20;
    private static final int MISSED = 100;

    @TempDir
    private Path place;

    @Test
    void aThousandClientsThatComeBackAtOnceAreAllCaughtUp() throws Exception {
        Measured measured = new Measured(ReconnectStormTest.class);
        ServerProcess server = start(0);
        int port = server.port();
        try (Fleet fleet = new Fleet()) {
            List<Client> crowd = fleet.connected(CLIENTS, "Crowd", port);
            List<Client> talkers = fleet.connected(TALKERS, "Talker", port);
            crowd.forEach(Client::leave);
            server.kill();
            server = start(port);
            fleet.await(talkers, Client::isLive);
            try (Fleet.Chatter chatter = fleet.talk(talkers, MISSED)) {
                fleet.await(talkers, client -> chatter.said() >= MISSED);
            }
            fleet.await(talkers, Client::isSettled);
            int before = MISSED / TALKERS;
            Duration spent = server.processorTime();
            try (Fleet.Chatter _ = fleet.talk(talkers, TALK_PER_SECOND)) {
                long back = System.nanoTime();
                crowd.forEach(Client::connect);
                fleet.await(crowd, Client::isLive);
                measured.noteTimes("until all " + CLIENTS + " are caught up", List.of(System.nanoTime() - back));
                measured.note(
                        "processor time of the server for that",
                        server.processorTime().minus(spent).toMillis() + " ms");
            }
            fleet.await(talkers, Client::isSettled);
            measured.noteTimes("live messages meanwhile, from writing to echo", roundTripsAfter(before, talkers));
            assertThat(fleet.assertNothingBroken(port)).isGreaterThanOrEqualTo(MISSED);
        } finally {
            server.close();
        }
    }

    /// Without the first ones of each talker.
    private static List<Long> roundTripsAfter(int first, List<Client> talkers) {
        return talkers.stream()
                .flatMap(client -> client.roundTripNanos().stream().skip(first))
                .toList();
    }

    private ServerProcess start(int port) throws Exception {
        return ServerProcess.start(place.resolve("data"), port);
    }
}

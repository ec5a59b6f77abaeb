package chat.earshot.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.protocol.CloseCode;
import chat.earshot.server.testing.ServerProcess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server is told to stop while everybody talks.
@Tag("fault")
final class ShutdownUnderLoadTest {
    private static final int CLIENTS = 200;
    private static final int PER_SECOND = 200;
    private static final int MESSAGES_BEFORE = 300;

    @TempDir
    private Path place;

    @Test
    void everybodyIsToldAndWhatWasAcknowledgedIsThereAfter() throws Exception {
        Measured measured = new Measured(ShutdownUnderLoadTest.class);
        ServerProcess server = start(0);
        int port = server.port();
        try (Fleet fleet = new Fleet()) {
            List<Client> clients = fleet.connected(CLIENTS, "Client", port);
            try (Fleet.Chatter chatter = fleet.talk(clients, PER_SECOND)) {
                fleet.await(clients, client -> client.cursor() >= MESSAGES_BEFORE);
                long told = System.nanoTime();
                assertThat(server.terminate()).isZero();
                measured.noteTimes("from SIGTERM to the end of the process", List.of(System.nanoTime() - told));
                fleet.await(clients, client -> !client.closeCodes().isEmpty());
                measured.noteTimes("from SIGTERM until all were told", List.of(lastClose(clients) - told));
                measured.note("messages written until all were told", chatter.said());
            }
            assertThat(clients)
                    .allSatisfy(client -> assertThat(client.closeCodes()).containsExactly(CloseCode.GOING_AWAY.code()));
            server = start(port);
            assertThat(fleet.assertNothingBroken(port)).isGreaterThan(MESSAGES_BEFORE);
        } finally {
            server.close();
        }
    }

    private static long lastClose(List<Client> clients) {
        return clients.stream().mapToLong(Client::closedNanos).max().orElseThrow();
    }

    private ServerProcess start(int port) throws Exception {
        return ServerProcess.start(place.resolve("data"), port);
    }
}

package chat.earshot.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.server.testing.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server dies at any moment, as with `kill -9`.
@Tag("fault")
final class KilledServerTest {
    private static final int SENDERS = 8;
    private static final int PER_SECOND = 200;
    private static final int KILLS = Measured.isLongVariant() ? 100 : 20;

    @TempDir
    private Path place;

    @Test
    void nothingIsLostWhenTheServerIsKilledUnderLoad() throws Exception {
        Random random = new Random(1337);
        Measured measured = new Measured(KilledServerTest.class);
        List<Long> ready = new ArrayList<>();
        List<Long> everyone = new ArrayList<>();
        ServerProcess server = start(0);
        int port = server.port();
        try (Fleet fleet = new Fleet()) {
            List<Client> senders = fleet.connected(SENDERS, "Sender", port);
            try (Fleet.Chatter _ = fleet.talk(senders, PER_SECOND)) {
                for (int i = 0; i < KILLS; i++) {
                    TimeUnit.MILLISECONDS.sleep(random.nextLong(200, 1_200));
                    server.kill();
                    long killed = System.nanoTime();
                    server = start(port);
                    ready.add(System.nanoTime() - killed);
                    fleet.await(senders, Client::isLive);
                    everyone.add(System.nanoTime() - killed);
                }
            }
            int stored = fleet.assertNothingBroken(port);
            assertThat(stored).isGreaterThan(KILLS);
            measured.note("messages stored", stored);
            measured.note("kills", KILLS);
            measured.noteTimes("from the kill until the server is ready again", ready);
            measured.noteTimes("from the kill until everyone is caught up again", everyone);
        } finally {
            server.close();
        }
        assertThat(ready).allMatch(nanos -> nanos < Duration.ofSeconds(30).toNanos());
    }

    private ServerProcess start(int port) throws Exception {
        return ServerProcess.start(place.resolve("data"), port);
    }
}

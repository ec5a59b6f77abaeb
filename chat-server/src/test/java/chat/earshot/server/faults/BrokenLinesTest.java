package chat.earshot.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.server.testing.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The network between clients and server breaks again and again, in all the ways in which it can.
@Tag("fault")
final class BrokenLinesTest {
    private static final int CLIENTS = 20;
    private static final int PER_SECOND = 100;
    private static final Duration LASTS = Duration.ofSeconds(Measured.isLongVariant() ? 300 : 60);
    private static final long BETWEEN_DROPS_MILLIS = 2_000;

    @TempDir
    private Path place;

    @Test
    void nothingIsLostWhenConnectionsBreakAllTheTime() throws Exception {
        Measured measured = new Measured(BrokenLinesTest.class);
        try (ServerProcess server = ServerProcess.start(place.resolve("data"), 0);
                FaultyLine line = FaultyLine.to(server.port());
                Fleet fleet = new Fleet()) {
            List<Client> clients = fleet.connected(CLIENTS, "Client", line.port());
            int drops;
            try (Fleet.Chatter _ = fleet.talk(clients, PER_SECOND)) {
                drops = breakUntil(System.nanoTime() + LASTS.toNanos(), line);
            }
            int stored = fleet.assertNothingBroken(server.port());
            assertThat(stored).isGreaterThan(drops);
            measured.note("messages stored", stored);
            measured.note("times that all connections broke", drops);
        }
    }

    private static int breakUntil(long end, FaultyLine line) throws Exception {
        Random random = new Random(42);
        int drops = 0;
        while (System.nanoTime() < end) {
            switch (random.nextInt(4)) {
                case 0 -> pause(BETWEEN_DROPS_MILLIS);
                case 1 -> {
                    line.delay(Duration.ofMillis(random.nextInt(1, 60)));
                    pause(BETWEEN_DROPS_MILLIS);
                    line.delay(Duration.ZERO);
                }
                case 2 -> {
                    long before = random.nextLong(BETWEEN_DROPS_MILLIS);
                    pause(before);
                    line.stall();
                    pause(BETWEEN_DROPS_MILLIS - before);
                }
                default -> {
                    line.refuse();
                    line.drop();
                    pause(BETWEEN_DROPS_MILLIS / 4);
                    line.accept();
                    pause(BETWEEN_DROPS_MILLIS * 3 / 4);
                }
            }
            line.drop();
            line.goOn();
            drops++;
        }
        return drops;
    }

    private static void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}

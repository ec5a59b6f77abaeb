package chat.earshot.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.server.store.FullLog;
import chat.earshot.server.testing.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Measures, since the queries' plans alone promise no time: `-Dearshot.long=true`, on a machine with nothing else to
/// do; the figures go into `target/figures`. Which queries run at start is held by a test of every day.
@EnabledIfSystemProperty(named = "earshot.long", matches = "true")
final class StartTimeTest {
    private static final int ROUNDS = 15;

    @TempDir
    private Path place;

    @Test
    void aMillionMessagesDelayTheStartByNoMoreThanAFifth() throws Exception {
        Path none = place.resolve("none");
        Path million = place.resolve("million");
        FullLog.write(none, 0);
        FullLog.write(million, 1_000_000);
        List<Duration> withNone = new ArrayList<>();
        List<Duration> withMillion = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            withNone.add(start(none));
            withMillion.add(start(million));
        }
        Path figures = Files.createDirectories(Path.of("target", "figures"));
        Files.writeString(
                figures.resolve("StartTimeTest.txt"),
                "start, median of %d: with no messages %d ms, with 1,000,000 %d ms%n"
                        .formatted(
                                ROUNDS,
                                median(withNone).toMillis(),
                                median(withMillion).toMillis()));
        assertThat(median(withMillion))
                .isLessThan(median(withNone).multipliedBy(6).dividedBy(5));
    }

    private static Duration start(Path data) throws Exception {
        long before = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(data, 0)) {
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            assertThat(server.terminate()).isZero();
            return took;
        }
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream()
                .sorted()
                .skip(durations.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}

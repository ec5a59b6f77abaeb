package chat.earshot.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Span;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Typed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The write-ahead log is brought into the database in small pieces. How long commits take meanwhile goes into
/// `target/figures`.
final class CheckpointTest {
    private static final int COMMITS = 1_000;
    private static final int BATCH = 10;

    @TempDir
    private Path data;

    @Test
    void theLogStaysSmallWhileMuchIsSaidAndRead() throws Exception {
        List<Long> micros = new ArrayList<>();
        try (DataFolder folder = DataFolder.open(data);
                SqliteMessageLog log = SqliteMessageLog.open(folder)) {
            Person ada = new Person(PersonId.random(), new DisplayName("Ada"), NameColor.TEAL);
            log.append(
                    List.of(new Change.Enter("a", new Change.Enter.Newcomer.Welcome(ada), Instant.EPOCH, "127.0.0.1")));
            for (int i = 0; i < COMMITS; i++) {
                List<Change> batch = batch(ada);
                long before = System.nanoTime();
                log.append(batch);
                micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - before));
                assertThat(log.page(RoomId.GENERAL, new Span.Newest(), 1).rev()).isEqualTo((i + 1L) * BATCH);
            }
            assertThat(Files.size(data.resolve("earshot.db"))).isGreaterThan(1_000_000);
            assertThat(Files.size(data.resolve("earshot.db-wal"))).isLessThan(8_000_000);
        }
        micros.sort(null);
        Files.writeString(
                Files.createDirectories(Path.of("target", "figures")).resolve("CheckpointTest.txt"),
                String.format(
                        Locale.ROOT,
                        "commits of %d messages: p50 %.1f ms, p99 %.1f ms, worst %.1f ms, of %d%n",
                        BATCH,
                        micros.get(COMMITS / 2) / 1e3,
                        micros.get(COMMITS * 99 / 100) / 1e3,
                        micros.getLast() / 1e3,
                        COMMITS));
    }

    private static List<Change> batch(Person author) {
        List<Change> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            batch.add(new Change.Say(
                    author.id(),
                    MessageId.random(),
                    RoomId.GENERAL,
                    new Typed.Good<>(new MessageText("About as long as people write.")),
                    null,
                    Instant.EPOCH));
        }
        return batch;
    }
}

package chat.earshot.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Starting takes as long with many messages as with none.
final class StartPlanTest {
    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {SqliteOpening.MESSAGES, SqliteOpening.ROOMS, RoomTable.NEWEST})
    void noQueryAtStartWalksThroughTheMessages(String query) throws Exception {
        FullLog.write(data, 10);
        assertThat(plan(query)).noneMatch(StartPlanTest::walks);
    }

    @Test
    void whoWroteLatelyIsReadFromTheEnd() throws Exception {
        FullLog.write(data, 10);
        assertThat(plan(SqliteOpening.RECENT))
                .noneMatch(StartPlanTest::walks)
                .anyMatch(step -> step.startsWith("SEARCH message USING PRIMARY KEY (room=?)"));
    }

    @Test
    void aLargeLogOfACrashedServerIsSmallAfterTheStart() throws Exception {
        FullLog.write(data, 10);
        Path wal = data.resolve("earshot.db-wal");
        SqliteDatabase database = new SqliteDatabase(data.resolve("earshot.db"));
        try (Connection reader = database.openReading();
                Statement holding = reader.createStatement();
                Connection writer = database.openWriting();
                Statement statement = writer.createStatement()) {
            assertThat(holding.executeQuery("SELECT count(*) FROM message").getInt(1))
                    .isEqualTo(10);
            for (int i = 0; i < 50; i++) {
                statement.executeUpdate("UPDATE message SET text = hex(zeroblob(100000 + " + i + "))");
                writer.commit();
            }
            assertThat(wal).satisfies(file -> assertThat(file.toFile().length()).isGreaterThan(20_000_000));
            Path crashed = Files.createDirectory(data.resolve("crashed"));
            for (String file : List.of("earshot.db", "earshot.db-wal")) {
                Files.copy(data.resolve(file), crashed.resolve(file));
            }
            try (DataFolder folder = DataFolder.open(crashed);
                    SqliteMessageLog log = SqliteMessageLog.open(folder)) {
                assertThat(log.opening().messages()).isEqualTo(10);
                assertThat(crashed.resolve("earshot.db-wal").toFile().length()).isLessThan(100_000);
            }
        }
    }

    private static boolean walks(String step) {
        return step.startsWith("SCAN message") || step.startsWith("SCAN m ");
    }

    private List<String> plan(String query) throws Exception {
        List<String> plan = new ArrayList<>();
        try (Connection connection = new SqliteDatabase(data.resolve("earshot.db")).openReading();
                Statement statement = connection.createStatement();
                ResultSet step = statement.executeQuery("EXPLAIN QUERY PLAN " + query)) {
            while (step.next()) {
                plan.add(step.getString("detail"));
            }
        }
        return plan;
    }
}

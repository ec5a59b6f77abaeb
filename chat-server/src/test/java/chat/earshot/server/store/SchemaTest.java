package chat.earshot.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchemaTest {
    @TempDir
    private Path data;

    @Test
    void aNewFolderGetsTheWholeSchemaAndTheDefaultRoom() throws Exception {
        try (DataFolder folder = DataFolder.open(data);
                SqliteMessageLog log = SqliteMessageLog.open(folder)) {
            assertThat(log.opening().rooms())
                    .singleElement()
                    .satisfies(room -> assertThat(room.id().value()).isEqualTo("general"));
            assertThat(log.opening().messages()).isZero();
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("PRAGMA user_version")) {
            assertThat(version.getInt(1)).isEqualTo(Schema.VERSION);
        }
    }

    @Test
    void theServerKeepsItsId() throws Exception {
        String first = openedId();
        assertThat(openedId()).isEqualTo(first);
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedAndLeftAsItWas() throws Exception {
        openedId();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        byte[] before = Files.readAllBytes(data.resolve("earshot.db"));
        try (DataFolder folder = DataFolder.open(data)) {
            assertThatThrownBy(() -> SqliteMessageLog.open(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("newer Earshot")
                    .hasMessageContaining("--data");
        }
        assertThat(Files.readAllBytes(data.resolve("earshot.db"))).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoDatabaseIsToldInASentence() throws Exception {
        Files.writeString(data.resolve("earshot.db"), "This is a shopping list, not a database. ".repeat(200));
        try (DataFolder folder = DataFolder.open(data)) {
            assertThatThrownBy(() -> SqliteMessageLog.open(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("can't be read");
        }
    }

    @Test
    void commitsAreOnDiskBeforeTheyAreAnswered() throws Exception {
        openedId();
        SqliteDatabase database = new SqliteDatabase(data.resolve("earshot.db"));
        try (Connection connection = database.writing().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet synchronous = statement.executeQuery("PRAGMA synchronous")) {
                assertThat(synchronous.getInt(1)).isEqualTo(2);
            }
            try (ResultSet journal = statement.executeQuery("PRAGMA journal_mode")) {
                assertThat(journal.getString(1)).isEqualTo("wal");
            }
        }
    }

    private String openedId() throws StoreException {
        try (DataFolder folder = DataFolder.open(data);
                SqliteMessageLog log = SqliteMessageLog.open(folder)) {
            return log.opening().server().value();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("earshot.db"));
    }
}

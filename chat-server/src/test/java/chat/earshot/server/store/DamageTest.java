package chat.earshot.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damaged data is told of at start, in a sentence, and left as it is.
final class DamageTest {
    private static final int PAGE = 4096;

    @TempDir
    private Path data;

    @BeforeEach
    void fill() throws Exception {
        FullLog.write(data, 5_000);
    }

    @Test
    void aTruncatedFile() throws Exception {
        try (RandomAccessFile file = open()) {
            file.setLength(file.length() / 2);
        }
        assertTold();
    }

    @Test
    void garbageInPlaceOfPages() throws Exception {
        try (RandomAccessFile file = open()) {
            byte[] garbage = new byte[PAGE];
            Arrays.fill(garbage, (byte) 0x5a);
            for (long at = PAGE; at < file.length(); at += PAGE) {
                file.seek(at);
                file.write(garbage);
            }
        }
        assertTold();
    }

    @Test
    void aWrongHeader() throws Exception {
        try (RandomAccessFile file = open()) {
            file.write("A shopping list.".getBytes(StandardCharsets.US_ASCII));
        }
        assertTold();
    }

    @Test
    void messagesThatAreNotThereAlthoughTheRoomCountsThem() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM message WHERE seq > 4000");
        }
        assertTold();
    }

    @Test
    void noRoomAtAll() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM room");
        }
        assertTold();
    }

    private void assertTold() throws IOException, StoreException, SQLException {
        byte[] before = Files.readAllBytes(database());
        try (DataFolder folder = DataFolder.open(data)) {
            StoreException told = catchThrowableOfType(StoreException.class, () -> SqliteMessageLog.open(folder));
            assertThat(told)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("is damaged")
                    .hasMessageContaining("Put a backup back")
                    .hasMessageContaining("--data");
        }
        assertThat(Files.readAllBytes(database())).isEqualTo(before);
    }

    private RandomAccessFile open() throws IOException {
        return new RandomAccessFile(database().toFile(), "rw");
    }

    private Path database() {
        return data.resolve("earshot.db");
    }
}

package chat.earshot.server.store.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/// The file that holds the index, and how it is laid out. A file of another history, of another version or a
/// damaged one is replaced by an empty one: all that is in it can be made again. For any thread.
public final class IndexFile {
    /// Of the layout, and of what [Folding] and [Grams] make of a text.
    private static final int VERSION = 1;
    private static final int BUSY_MILLIS = 2_000;
    private static final int LOG_BYTES = 8 * 1024 * 1024;

    private static final List<String> LAYOUT = List.of(
            "CREATE TABLE history (server TEXT NOT NULL) STRICT",
            // Up to where each room is in the index.
            "CREATE TABLE mark (room INTEGER PRIMARY KEY, rev INTEGER NOT NULL) STRICT",
            // The messages in the order in which they are found, the newest highest.
            "CREATE TABLE entry (no INTEGER PRIMARY KEY, room INTEGER NOT NULL, seq INTEGER NOT NULL,"
                    + " UNIQUE (room, seq)) STRICT",
            // What is still to be read of a history that was there before the index.
            "CREATE TABLE unread (no INTEGER PRIMARY KEY, room INTEGER NOT NULL, seq INTEGER NOT NULL) STRICT",
            "CREATE VIRTUAL TABLE words USING fts5 (word, content = '', contentless_delete = 1, detail = none,"
                    + " tokenize = 'ascii', prefix = '" + Grams.LETTER_CHARS + " " + 2 * Grams.LETTER_CHARS + "')",
            "PRAGMA user_version = " + VERSION);

    private final Path file;

    private IndexFile(Path file) {
        this.file = file;
    }

    /// Opens the index of this history, or makes an empty one.
    ///
    /// @param file exists, if only empty
    public static IndexFile open(Path file, String server) throws SQLException, IOException {
        IndexFile index = new IndexFile(file);
        if (!index.isOf(server)) {
            for (String suffix : List.of("-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            }
            Files.write(file, new byte[0]);
            index.layOut(server);
        }
        return index;
    }

    private boolean isOf(String server) {
        try (Connection connection = openReading();
                Statement statement = connection.createStatement()) {
            try (ResultSet version = statement.executeQuery("PRAGMA user_version")) {
                if (version.getInt(1) != VERSION) {
                    return false;
                }
            }
            try (ResultSet history = statement.executeQuery("SELECT server FROM history")) {
                return history.next() && history.getString(1).equals(server);
            }
        } catch (SQLException e) {
            return false;
        }
    }

    private void layOut(String server) throws SQLException {
        try (Connection connection = openWriting();
                Statement statement = connection.createStatement()) {
            for (String part : LAYOUT) {
                statement.execute(part);
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO history VALUES (?)")) {
                insert.setString(1, server);
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    /// For the one who writes. What it commits may be lost with the power, and is made again then.
    Connection openWriting() throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setJournalSizeLimit(LOG_BYTES);
        return open(config);
    }

    Connection openReading() throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return open(config);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private Connection open(SQLiteConfig config) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}

package chat.earshot.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// How this server opens its database: write-ahead log, and a commit is on disk before it is answered. For any thread;
/// each connection is one thread's at a time.
final class SqliteDatabase {
    private static final int BUSY_MILLIS = 10_000;

    private final Path file;

    SqliteDatabase(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /// For the log's writer, the only one there is.
    SQLiteDataSource writing() {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        return source(config);
    }

    /// For reading; what it sees in one transaction belongs together.
    Connection openReading() throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        Connection connection = source(config).getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}

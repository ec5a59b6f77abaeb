package chat.earshot.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// How this server opens its database: write-ahead log, and a commit is on disk before it is answered. For any thread;
/// each connection is one thread's at a time.
class SqliteDatabase {
    /// How long to wait for other programs; senders are to hear something within five seconds.
    private static final int BUSY_MILLIS = 2_000;
    /// What of the write-ahead log is kept on disk once its content is in the database.
    private static final int LOG_BYTES = 16 * 1024 * 1024;

    private final Path file;
    /// From when the database is open for good.
    private volatile @Nullable DatabaseFiles files;

    SqliteDatabase(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    Path folder() {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }

    /// From now on, until [#closed()], these very files have to be there.
    void opened() throws SQLException {
        files = DatabaseFiles.of(file);
    }

    void closed() {
        files = null;
    }

    /// Throws when somebody has deleted or replaced the files since they were opened.
    void checkFiles() throws SQLException {
        DatabaseFiles opened = files;
        if (opened != null) {
            opened.check();
        }
    }

    /// For the log's writer, the only one there is.
    SQLiteDataSource writing() {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setJournalSizeLimit(LOG_BYTES);
        return source(config);
    }

    Connection openWriting() throws SQLException {
        checkFiles();
        Connection connection = writing().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /// For reading; what it sees in one transaction belongs together.
    Connection openReading() throws SQLException {
        checkFiles();
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

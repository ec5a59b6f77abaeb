package chat.earshot.desktop.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// One SQLite file. For any thread: one statement at a time, each its own transaction, on disk when the call returns.
final class Database implements AutoCloseable {
    /// What this version of the app writes; kept in the file as `user_version`.
    static final int VERSION = 1;

    private static final String SCHEMA = "store.sql";
    private static final Set<SQLiteErrorCode> DAMAGED =
            EnumSet.of(SQLiteErrorCode.SQLITE_NOTADB, SQLiteErrorCode.SQLITE_CORRUPT);

    /// Makes a value of the row under the cursor.
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /// Opens the file, or makes it.
    ///
    /// @throws UnusableStoreException when it is damaged, or not of [#VERSION]
    static Database open(Path file) throws IOException, SQLException, UnusableStoreException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // What somebody typed must outlive a power cut.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        try {
            createForOneselfOnly(file);
            return prepared(new Database(config.createConnection("jdbc:sqlite:" + file)));
        } catch (SQLException e) {
            if (e instanceof SQLiteException failure && DAMAGED.contains(failure.getResultCode())) {
                throw new UnusableStoreException("The store is damaged: " + failure.getResultCode());
            }
            throw e;
        }
    }

    synchronized void change(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = statement(sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFailedException(e);
        }
    }

    synchronized <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (PreparedStatement statement = statement(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new StoreFailedException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreFailedException(e);
        }
    }

    /// Whoever can read the secrets is this person; SQLite gives its other files the same permissions.
    private static void createForOneselfOnly(Path file) throws IOException {
        if (!Files.exists(file)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    private static Database prepared(Database database) throws SQLException, UnusableStoreException {
        try {
            database.checkOrCreate();
            return database;
        } catch (SQLException | UnusableStoreException e) {
            database.connection.close();
            throw e;
        }
    }

    private void checkOrCreate() throws SQLException, UnusableStoreException {
        String check = pragma("quick_check(1)");
        if (!check.equals("ok")) {
            throw new UnusableStoreException("The store is damaged: " + check);
        }
        String version = pragma("user_version");
        if (version.equals("0")) {
            create();
        } else if (!version.equals(Integer.toString(VERSION))) {
            throw new UnusableStoreException("The store is of version " + version);
        }
    }

    private String pragma(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.getString(1);
        }
    }

    private void create() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(schema());
            statement.executeUpdate("PRAGMA user_version = " + VERSION);
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private static String schema() {
        try (InputStream in = Database.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException(SCHEMA + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(SCHEMA + " can't be read", e);
        }
    }

    private PreparedStatement statement(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}

package chat.earshot.desktop.cache;

import java.io.IOException;
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

/// One SQLite file. For any thread: one statement at a time, each its own transaction unless it is part of a larger
/// one.
/// When a call returns what it changed is on disk, as safely as the [Schema] wants it.
final class Database implements AutoCloseable {
    private static final Set<SQLiteErrorCode> DAMAGED =
            EnumSet.of(SQLiteErrorCode.SQLITE_NOTADB, SQLiteErrorCode.SQLITE_CORRUPT);

    /// Makes a value of the row under the cursor.
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Schema schema;

    private Database(Connection connection, Schema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /// Loads all that the first database needs, once.
    static void prepare(Path folder) throws SQLException {
        SqliteLibrary.useFrom(folder);
        new SQLiteConfig().createConnection("jdbc:sqlite::memory:").close();
    }

    /// Opens the file, or makes it, and brings an earlier version up to date.
    ///
    /// @throws UnusableStoreException when it is damaged, or of a later version
    static Database open(Path file, Schema schema) throws IOException, SQLException, UnusableStoreException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(schema.durability());
        try {
            createForOneselfOnly(file);
            return prepared(new Database(config.createConnection("jdbc:sqlite:" + file), schema));
        } catch (SQLException e) {
            if (e instanceof SQLiteException failure && DAMAGED.contains(failure.getResultCode())) {
                throw new UnusableStoreException("The store is damaged: " + failure.getResultCode());
            }
            throw e;
        }
    }

    /// @return how many rows it concerned
    synchronized int change(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = statement(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFailedException(e);
        }
    }

    /// The same statement for each of these rows of values.
    synchronized void changeEach(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new StoreFailedException(e);
        }
    }

    /// Makes one transaction of all that is changed in it: all of it is kept, or nothing.
    synchronized void together(Runnable changes) {
        try {
            connection.setAutoCommit(false);
            changes.run();
            connection.commit();
        } catch (SQLException e) {
            throw new StoreFailedException(e);
        } finally {
            endTransaction();
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
            database.checkAndUpdate();
            return database;
        } catch (SQLException | UnusableStoreException e) {
            database.connection.close();
            throw e;
        }
    }

    private void checkAndUpdate() throws SQLException, UnusableStoreException {
        String check = pragma("quick_check(1)");
        if (!check.equals("ok")) {
            throw new UnusableStoreException("The store is damaged: " + check);
        }
        int version = Integer.parseInt(pragma("user_version"));
        if (version > schema.version()) {
            throw new UnusableStoreException("The store is of version " + version);
        }
        if (version < schema.version()) {
            updateFrom(version);
        }
    }

    private String pragma(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.getString(1);
        }
    }

    private void updateFrom(int version) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (int next = version + 1; next <= schema.version(); next++) {
                statement.executeUpdate(schema.script(next));
            }
            statement.executeUpdate("PRAGMA user_version = " + schema.version());
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    /// Takes back what was not committed.
    private void endTransaction() {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreFailedException(e);
        }
    }

    private PreparedStatement statement(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}

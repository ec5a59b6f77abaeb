package chat.earshot.server.store;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.MessageLog;
import chat.earshot.server.room.Opening;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.room.StorageException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The log in one SQLite file. [#append] is the writer thread's; reading is for any thread.
public final class SqliteMessageLog implements MessageLog {
    private final SqliteDatabase database;
    private final SqlitePages pages;
    private final Opening opening;
    /// None after a failure; the next batch begins with a new one.
    private @Nullable SqliteWriter writer;

    private SqliteMessageLog(SqliteDatabase database, SqliteWriter writer) throws SQLException {
        this.database = database;
        this.writer = writer;
        this.pages = new SqlitePages(database);
        this.opening = writer.opening();
    }

    /// Opens the log of a data folder, or makes it.
    ///
    /// @throws StoreException when the data is damaged, or from a newer version
    public static SqliteMessageLog open(DataFolder folder) throws StoreException {
        folder.makeDatabase();
        SqliteDatabase database = new SqliteDatabase(folder.database());
        Schema.update(database);
        try {
            return new SqliteMessageLog(database, SqliteWriter.open(database));
        } catch (SQLException e) {
            throw Schema.damaged(database, e);
        }
    }

    /// What was stored when the log was opened.
    public Opening opening() {
        return opening;
    }

    @Override
    public List<Outcome> append(List<Change> changes) throws StorageException {
        try {
            SqliteWriter usable = writer == null ? SqliteWriter.open(database) : writer;
            writer = usable;
            return usable.append(changes);
        } catch (SQLException | RuntimeException e) {
            discardWriter(e);
            throw new StorageException(codeOf(e), e);
        }
    }

    /// Back to what is on disk, so that the next batch starts from there.
    private void discardWriter(Exception reason) {
        SqliteWriter broken = writer;
        writer = null;
        try {
            if (broken != null) {
                broken.close();
            }
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static ErrorCode codeOf(Exception e) {
        return e instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL
                ? ErrorCode.STORAGE_FULL
                : ErrorCode.UNAVAILABLE;
    }

    @Override
    public Page newest(RoomId room, int limit) throws StorageException {
        return pages.newest(room, limit);
    }

    @Override
    public Page before(RoomId room, long seq, int limit) throws StorageException {
        return pages.before(room, seq, limit);
    }

    @Override
    public CatchUp since(RoomId room, long cursor, int limit) throws StorageException {
        return pages.since(room, cursor, limit);
    }

    /// Ends when no batch is under way any more.
    @Override
    public void close() {
        pages.close();
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (SQLException e) {
            // Everything acknowledged is committed; the write-ahead log is read at the next start.
            System.getLogger("chat.earshot.server").log(System.Logger.Level.WARNING, "The log did not close well.", e);
        }
    }
}

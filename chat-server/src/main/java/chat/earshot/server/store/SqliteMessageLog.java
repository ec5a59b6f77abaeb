package chat.earshot.server.store;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.MessageLog;
import chat.earshot.server.room.Opening;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.room.StorageException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The log in one SQLite file. [#append] is the writer thread's; reading is for any thread.
public final class SqliteMessageLog implements MessageLog {
    private final Connection writing;
    private final RoomCounters counters;
    private final MessageTable messages;
    private final PersonTable people;
    private final SqlitePages pages;
    private final Opening opening;

    private SqliteMessageLog(SqliteDatabase database, Connection writing) throws SQLException {
        this.writing = writing;
        this.counters = new RoomCounters(writing);
        this.messages = new MessageTable(writing, counters);
        this.people = new PersonTable(writing);
        this.pages = new SqlitePages(database);
        this.opening = new SqliteOpening(writing).read();
        writing.commit();
    }

    /// Opens the log of a data folder, or makes it.
    ///
    /// @throws StoreException when the data is damaged, or from a newer version
    public static SqliteMessageLog open(DataFolder folder) throws StoreException {
        SqliteDatabase database = new SqliteDatabase(folder.database());
        try {
            folder.makeDatabase();
        } catch (IOException e) {
            throw Schema.damaged(database, e);
        }
        Schema.update(database);
        try {
            Connection writing = database.writing().getConnection();
            writing.setAutoCommit(false);
            return new SqliteMessageLog(database, writing);
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
            List<Outcome> outcomes = new ArrayList<>(changes.size());
            for (Change change : changes) {
                outcomes.add(apply(change));
            }
            counters.write();
            writing.commit();
            return outcomes;
        } catch (SQLException | RuntimeException e) {
            forget(e);
            throw new StorageException(codeOf(e), e);
        }
    }

    private Outcome apply(Change change) throws SQLException {
        return switch (change) {
            case Change.Say say -> messages.say(say);
            case Change.Enter enter -> people.enter(enter);
            case Change.Rename rename -> people.rename(rename);
            case Change.Seen seen -> {
                people.seen(seen.person(), seen.at());
                yield new Outcome.Noted();
            }
        };
    }

    /// Back to what is on disk, so that the next batch starts from there.
    private void forget(Exception reason) {
        try {
            writing.rollback();
            counters.load();
            writing.commit();
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
            messages.close();
            people.close();
            counters.close();
            writing.close();
        } catch (SQLException e) {
            // Everything acknowledged is committed; the write-ahead log is read at the next start.
            System.getLogger("chat.earshot.server").log(System.Logger.Level.WARNING, "The log did not close well.", e);
        }
    }
}

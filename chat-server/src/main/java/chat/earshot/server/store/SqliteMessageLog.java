package chat.earshot.server.store;

import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Span;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Directory;
import chat.earshot.server.room.Finder;
import chat.earshot.server.room.MessageLog;
import chat.earshot.server.room.Opening;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.room.StorageException;
import chat.earshot.server.store.search.IndexFile;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The log in one SQLite file. [#append] and [#recover] are the writer thread's; reading is for any thread.
public final class SqliteMessageLog implements MessageLog {
    private final SqliteDatabase database;
    private final SqliteReads reads;
    private final SqlitePages pages;
    private final SqliteDirectory directory;
    private final SearchThread search;
    private final SqliteFinder finder;
    private final Opening opening;
    /// None after a failure, until [#recover] has made a new one.
    private @Nullable SqliteWriter writer;
    /// The batch of which nobody knows whether it is stored.
    private @Nullable Unsettled unsettled;
    private @Nullable SqliteTrouble trouble;

    private SqliteMessageLog(SqliteDatabase database, SqliteWriter writer) throws SQLException {
        this.database = database;
        this.writer = writer;
        this.opening = writer.opening();
        this.reads = new SqliteReads(database);
        this.pages = new SqlitePages(reads);
        this.directory = new SqliteDirectory(reads);
        database.opened();
        this.search = new SearchThread(new SearchSource(reads), this::openIndex);
        this.finder = new SqliteFinder(reads, search);
        search.start();
    }

    /// Opens the log of a data folder, or makes it.
    ///
    /// @throws StoreException when the data is damaged, or from a newer version
    public static SqliteMessageLog open(DataFolder folder) throws StoreException {
        folder.makeDatabase();
        return open(new SqliteDatabase(folder.database()));
    }

    static SqliteMessageLog open(SqliteDatabase database) throws StoreException {
        Schema.update(database);
        try {
            SqliteWriter writer = SqliteWriter.open(database);
            try {
                writer.tidy();
                return new SqliteMessageLog(database, writer);
            } catch (SQLException | InvalidValueException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException | InvalidValueException e) {
            throw SqliteTrouble.of(e, database.folder()).atStart(database.folder(), e);
        }
    }

    /// Makes the history in a folder one of its own, which no client takes for the one that it was copied from.
    ///
    /// @return the new id
    /// @throws StoreException when there is none, or it can't be changed
    public static ServerId startNewHistory(DataFolder folder) throws StoreException {
        if (!folder.hasDatabase()) {
            throw new StoreException("There is no Earshot data in " + folder.path()
                    + ". Copy earshot.db of your backup into it first, or name the right folder with --data.");
        }
        SqliteDatabase database = new SqliteDatabase(folder.database());
        Schema.update(database);
        try (SqliteWriter writer = SqliteWriter.open(database)) {
            return writer.startNewHistory();
        } catch (SQLException | InvalidValueException e) {
            throw SqliteTrouble.of(e, database.folder()).atStart(database.folder(), e);
        }
    }

    /// What was stored when the log was opened.
    public Opening opening() {
        return opening;
    }

    @Override
    public List<Outcome> append(List<Change> changes) throws StorageException {
        if (writer == null) {
            throw new IllegalStateException("After a failure the log has to recover first.");
        }
        Unsettled batch;
        try {
            batch = writer.apply(changes);
        } catch (SQLException | InvalidValueException e) {
            discardWriter(e);
            throw failed(e);
        } catch (RuntimeException e) {
            discardWriter(e);
            throw e;
        }
        try {
            writer.commit();
            database.checkFiles();
            search.stored();
            return batch.outcomes();
        } catch (SQLException e) {
            discardWriter(e);
            return settled(batch, e);
        }
    }

    /// A commit that failed may have reached the disk all the same. So it is looked up, before anything is said.
    private List<Outcome> settled(Unsettled batch, SQLException failure) throws StorageException {
        unsettled = batch;
        try {
            SqliteWriter fresh = openWriter();
            if (fresh.holds(batch)) {
                unsettled = null;
                return batch.outcomes();
            }
            unsettled = null;
            // What a failed commit has left behind must not come back with the next start: this writes over it.
            fresh.probe();
        } catch (SQLException | InvalidValueException e) {
            failure.addSuppressed(e);
            discardWriter(failure);
        }
        throw failed(failure);
    }

    @Override
    public List<Outcome> recover() throws StorageException {
        if (trouble == SqliteTrouble.DAMAGED) {
            throw new StorageException(trouble.code(), trouble.sentence(database.folder()));
        }
        if (trouble == SqliteTrouble.FULL && !SqliteTrouble.hasRoom(database.folder())) {
            throw new StorageException(trouble.code(), trouble.sentence(database.folder()));
        }
        try {
            SqliteWriter fresh = writer == null ? openWriter() : writer;
            List<Outcome> untold = unsettled == null ? List.of() : fresh.untold(unsettled);
            fresh.probe();
            unsettled = null;
            trouble = null;
            return untold;
        } catch (SQLException | InvalidValueException e) {
            discardWriter(e);
            throw failed(e);
        }
    }

    @Override
    public List<Outcome> untold(List<Change> changes, List<Outcome> outcomes) throws StorageException {
        try {
            SqliteWriter stored = writer == null ? openWriter() : writer;
            return stored.untold(changes, outcomes);
        } catch (SQLException | InvalidValueException e) {
            discardWriter(e);
            throw failed(e);
        }
    }

    private SqliteWriter openWriter() throws SQLException {
        SqliteWriter fresh = SqliteWriter.open(database);
        writer = fresh;
        return fresh;
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

    private StorageException failed(Exception failure) {
        SqliteTrouble found = SqliteTrouble.of(failure, database.folder());
        trouble = found;
        return new StorageException(
                found.code(), found.sentence(database.folder()) + " (" + failure.getMessage() + ")", failure);
    }

    @Override
    public Page page(RoomId room, Span span, int limit) throws StorageException {
        return pages.page(room, span, limit);
    }

    @Override
    public CatchUp since(RoomId room, long cursor, int limit) throws StorageException {
        return pages.since(room, cursor, limit);
    }

    @Override
    public Directory directory() {
        return directory;
    }

    @Override
    public Finder finder() {
        return finder;
    }

    private IndexFile openIndex() throws SQLException, IOException {
        Path file = database.folder().resolve("search.db");
        DataFolder.makeForItsOwner(file);
        return IndexFile.open(file, opening.server().value());
    }

    /// Ends when no batch is under way any more.
    @Override
    public void close() {
        search.close();
        database.closed();
        reads.close();
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (SQLException e) {
            // Everything acknowledged is committed; the write-ahead log is read at the next start.
            System.getLogger("chat.earshot.server").log(Level.WARNING, "The log did not close well.", e);
        }
    }
}

package chat.earshot.desktop.cache;

import chat.earshot.desktop.cache.StoreUnavailableException.Problem;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// What the app keeps on this computer, in one folder: a SQLite file for what must not get lost, and one for what was
/// read. One app at a time: the folder is locked while it is open. For any thread; every call is short.
public final class LocalStore implements AutoCloseable {
    private static final Logger LOG = System.getLogger(LocalStore.class.getName());

    private static final String FILE = "earshot.db";
    private static final String HISTORY_FILE = "history.db";
    /// SQLite's own files beside each; they belong to it wherever it goes.
    private static final String[] PARTS = {"", "-wal", "-shm"};
    private static final DateTimeFormatter SET_ASIDE = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final FolderLock lock;
    private final List<SetAside> setAside;
    private final Database database;
    private final Settings settings;
    private final Identities identities;
    private final UnsentMessages unsent;
    private final Drafts drafts;
    private final KeptHistory history;

    private LocalStore(Path folder, FolderLock lock) throws IOException, SQLException, UnusableStoreException {
        this.lock = lock;
        SqliteLibrary.useFrom(folder);
        List<SetAside> told = new ArrayList<>();
        this.database = opened(folder.resolve(FILE), Schema.STORE, told);
        this.settings = new Settings(database);
        this.identities = new Identities(database);
        this.unsent = new UnsentMessages(database);
        this.drafts = new Drafts(database);
        this.history = new KeptHistory(opened(folder.resolve(HISTORY_FILE), Schema.HISTORY, told));
        this.setAside = List.copyOf(told);
    }

    /// Opens the store in this folder, and makes both where they are missing. A store that can't be read, or was
    /// written by a later version, is set aside, never deleted: [#setAside()] then tells.
    ///
    /// @throws StoreUnavailableException when another app has it open, or the folder can't be written
    public static LocalStore open(Path folder) throws StoreUnavailableException {
        FolderLock lock = locked(folder);
        try {
            return new LocalStore(folder, lock);
        } catch (IOException | SQLException | UnusableStoreException e) {
            closeQuietly(lock);
            throw notWritable(folder, e);
        }
    }

    /// Gets ready, without opening it, what [#open] would spend most of its time on: the database's library. Calling it
    /// early, on a thread of its own, makes the start shorter.
    public static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            Database.prepare(folder);
        } catch (IOException | SQLException e) {
            // Opening meets the same, and tells.
            LOG.log(Level.DEBUG, "Nothing could be prepared", e);
        }
    }

    /// What was there before and could not be read.
    public List<SetAside> setAside() {
        return setAside;
    }

    public Settings settings() {
        return settings;
    }

    public Identities identities() {
        return identities;
    }

    public UnsentMessages unsent() {
        return unsent;
    }

    public Drafts drafts() {
        return drafts;
    }

    public KeptHistory history() {
        return history;
    }

    @Override
    public void close() {
        history.close();
        database.close();
        closeQuietly(lock);
    }

    private static FolderLock locked(Path folder) throws StoreUnavailableException {
        try {
            Files.createDirectories(folder);
            return FolderLock.take(folder)
                    .orElseThrow(() -> new StoreUnavailableException(Problem.IN_USE, folder, null));
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /// @param told takes what people should know of it
    private static Database opened(Path file, Schema schema, List<SetAside> told)
            throws IOException, SQLException, UnusableStoreException {
        try {
            return Database.open(file, schema);
        } catch (UnusableStoreException e) {
            Path aside = putAside(file);
            LOG.log(Level.WARNING, "{0}; it was set aside as {1}", e.getMessage(), aside);
            told.add(new SetAside(whatIsIn(schema), aside));
            return Database.open(file, schema);
        }
    }

    private static SetAside.What whatIsIn(Schema schema) {
        return switch (schema) {
            case STORE -> SetAside.What.STORE;
            case HISTORY -> SetAside.What.HISTORY;
        };
    }

    private static Path putAside(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path aside =
                file.resolveSibling(name + ".set-aside-" + SET_ASIDE.format(ZonedDateTime.now(ZoneId.systemDefault())));
        for (String part : PARTS) {
            Path from = file.resolveSibling(name + part);
            if (Files.exists(from)) {
                Files.move(from, aside.resolveSibling(aside.getFileName() + part));
            }
        }
        return aside;
    }

    private static StoreUnavailableException notWritable(Path folder, Exception cause) {
        return new StoreUnavailableException(Problem.NOT_WRITABLE, folder, cause);
    }

    private static void closeQuietly(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The folder's lock is gone already", e);
        }
    }
}

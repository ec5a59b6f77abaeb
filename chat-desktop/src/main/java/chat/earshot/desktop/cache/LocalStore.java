package chat.earshot.desktop.cache;

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
import java.util.Optional;

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
    private final List<String> notices;
    private final Database database;
    private final Settings settings;
    private final Identities identities;
    private final UnsentMessages unsent;
    private final Drafts drafts;
    private final KeptHistory history;

    private LocalStore(Path folder, FolderLock lock) throws IOException, SQLException, UnusableStoreException {
        this.lock = lock;
        List<String> told = new ArrayList<>();
        this.database = opened(folder.resolve(FILE), Schema.STORE, told);
        this.settings = new Settings(database);
        this.identities = new Identities(database);
        this.unsent = new UnsentMessages(database);
        this.drafts = new Drafts(database);
        this.history = new KeptHistory(opened(folder.resolve(HISTORY_FILE), Schema.HISTORY, told));
        this.notices = List.copyOf(told);
    }

    /// Opens the store in this folder, and makes both where they are missing. A store that can't be read, or was
    /// written by a later version, is set aside, never deleted: [#notice()] then says so.
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

    /// A sentence for people when the store that was there before had to be set aside.
    public Optional<String> notice() {
        return notices.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", notices));
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
                    .orElseThrow(() -> new StoreUnavailableException(
                            "Earshot is already running with this profile. Use the window that is open.", null));
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /// @param notices takes what people should know of it
    private static Database opened(Path file, Schema schema, List<String> notices)
            throws IOException, SQLException, UnusableStoreException {
        try {
            return Database.open(file, schema);
        } catch (UnusableStoreException e) {
            Path aside = setAside(file);
            LOG.log(Level.WARNING, "{0}; it was set aside as {1}", e.getMessage(), aside);
            notices.add(sentence(schema, aside));
            return Database.open(file, schema);
        }
    }

    private static String sentence(Schema schema, Path aside) {
        return switch (schema) {
            case STORE ->
                "This version of Earshot can't read what was kept on this computer. It was set aside as " + aside
                        + ", and you start anew.";
            case HISTORY ->
                "This version of Earshot can't read the messages that were kept on this computer. They were set aside"
                        + " as " + aside + ", and come again from the server.";
        };
    }

    private static Path setAside(Path file) throws IOException {
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
        return new StoreUnavailableException(
                "Earshot can't keep its data in " + folder + ". Check that you may write there.", cause);
    }

    private static void closeQuietly(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The folder's lock is gone already", e);
        }
    }
}

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the app keeps on this computer, in one folder: one SQLite file. One app at a time: the folder is locked while
/// it is open. For any thread; every call is one short transaction.
public final class LocalStore implements AutoCloseable {
    private static final Logger LOG = System.getLogger(LocalStore.class.getName());

    private static final String FILE = "earshot.db";
    /// SQLite's own files beside it; they belong to it wherever it goes.
    private static final String[] PARTS = {"", "-wal", "-shm"};
    private static final DateTimeFormatter SET_ASIDE = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final FolderLock lock;
    private final Database database;
    private final @Nullable String notice;
    private final Settings settings;
    private final Identities identities;
    private final UnsentMessages unsent;

    private LocalStore(FolderLock lock, Database database, @Nullable String notice) {
        this.lock = lock;
        this.database = database;
        this.notice = notice;
        this.settings = new Settings(database);
        this.identities = new Identities(database);
        this.unsent = new UnsentMessages(database);
    }

    /// Opens the store in this folder, and makes both where they are missing. A store that can't be read, or was
    /// written by a later version, is set aside, never deleted: [#notice()] then says so.
    ///
    /// @throws StoreUnavailableException when another app has it open, or the folder can't be written
    public static LocalStore open(Path folder) throws StoreUnavailableException {
        FolderLock lock = locked(folder);
        try {
            return opened(folder, lock);
        } catch (IOException | SQLException | UnusableStoreException e) {
            closeQuietly(lock);
            throw notWritable(folder, e);
        }
    }

    /// A sentence for people when the store that was there before had to be set aside.
    public Optional<String> notice() {
        return Optional.ofNullable(notice);
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

    @Override
    public void close() {
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

    private static LocalStore opened(Path folder, FolderLock lock)
            throws IOException, SQLException, UnusableStoreException {
        Path file = folder.resolve(FILE);
        try {
            return new LocalStore(lock, Database.open(file), null);
        } catch (UnusableStoreException e) {
            Path aside = setAside(file);
            LOG.log(Level.WARNING, "{0}; it was set aside as {1}", e.getMessage(), aside);
            String notice = "This version of Earshot can't read what was kept on this computer. It was set aside as "
                    + aside + ", and you start anew.";
            return new LocalStore(lock, Database.open(file), notice);
        }
    }

    private static Path setAside(Path file) throws IOException {
        String suffix = ".set-aside-" + SET_ASIDE.format(ZonedDateTime.now(ZoneId.systemDefault()));
        Path aside = file.resolveSibling(FILE + suffix);
        for (String part : PARTS) {
            Path from = file.resolveSibling(FILE + part);
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

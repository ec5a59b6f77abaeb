package chat.earshot.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder of one server, its own from opening to closing: a second server on the same folder is refused, and a
/// crashed one leaves no lock behind.
public final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel lockFile;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /// Makes the folder if need be, and takes it.
    ///
    /// @throws StoreException when it can't be written, or another server has it
    public static DataFolder open(Path folder) throws StoreException {
        FileChannel lockFile = null;
        try {
            Files.createDirectories(folder);
            lockFile = FileChannel.open(
                    folder.resolve("earshot.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(lockFile)) {
                lockFile.close();
                throw new StoreException("Another Earshot server is using the data folder " + folder
                        + ". Stop it, or choose another folder with --data.");
            }
            return new DataFolder(folder, lockFile);
        } catch (IOException e) {
            closeQuietly(lockFile);
            throw new StoreException(
                    "The data folder " + folder
                            + " can't be written. Make it writable, or choose another folder with --data.",
                    e);
        }
    }

    private static boolean lock(FileChannel lockFile) throws IOException {
        try {
            // Held until the channel is closed.
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void closeQuietly(@Nullable FileChannel lockFile) {
        try {
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException e) {
            // What went wrong before is what has to be told.
        }
    }

    Path database() {
        return folder.resolve("earshot.db");
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}

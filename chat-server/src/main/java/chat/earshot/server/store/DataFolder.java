package chat.earshot.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

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
        FileChannel lockFile = openLockFile(folder);
        if (!isLocked(lockFile)) {
            DataFolder other = new DataFolder(folder, lockFile);
            other.close();
            throw new StoreException("Another Earshot server is using the data folder " + folder
                    + ". Stop it, or choose another folder with --data.");
        }
        return new DataFolder(folder, lockFile);
    }

    private static FileChannel openLockFile(Path folder) throws StoreException {
        try {
            Files.createDirectories(folder, forItsOwnerOnly(folder, "rwx------"));
            return FileChannel.open(
                    folder.resolve("earshot.lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    forItsOwnerOnly(folder, "rw-------"));
        } catch (IOException e) {
            throw new StoreException(notWritable(folder), e);
        }
    }

    private static String notWritable(Path place) {
        return "The data folder " + place
                + " can't be written. Make it writable, or choose another folder with --data.";
    }

    /// The lock is held until the channel is closed.
    private static boolean isLocked(FileChannel lockFile) {
        try {
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return folder;
    }

    /// Whether anything was ever stored here.
    boolean hasDatabase() {
        return database().toFile().length() > 0;
    }

    Path database() {
        return folder.resolve("earshot.db");
    }

    /// An empty database where there is none, before SQLite makes one that everybody on this computer can read. It
    /// gives its other files the same permissions. One that can't be written it would open all the same.
    void makeDatabase() throws StoreException {
        try {
            makeForItsOwner(database());
        } catch (IOException e) {
            throw new StoreException(notWritable(folder), e);
        }
        if (!Files.isWritable(folder) || !Files.isWritable(database())) {
            throw new StoreException(notWritable(folder));
        }
    }

    /// An empty file where there is none, which only the account of the server can read.
    static void makeForItsOwner(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, forItsOwnerOnly(file, "rw-------"));
        }
    }

    /// The code with which whoever can read this folder makes themselves the operator; made once.
    ///
    /// @param fresh a new one, and told of when it is taken
    public String operatorCode(Supplier<String> fresh) throws StoreException {
        Path file = folder.resolve("operator-code");
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, forItsOwnerOnly(folder, "rw-------"));
                Files.writeString(file, fresh.get() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StoreException(notWritable(folder), e);
        }
    }

    /// What everybody has said is for those who were let in, not for every account of this computer.
    private static FileAttribute<?>[] forItsOwnerOnly(Path place, String permissions) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
            System.getLogger("chat.earshot.server").log(System.Logger.Level.WARNING, "The lock was not released.", e);
        }
    }
}

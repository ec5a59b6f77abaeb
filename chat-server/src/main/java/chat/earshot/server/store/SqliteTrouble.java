package chat.earshot.server.store;

import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.protocol.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What can go wrong with the database, told apart by what people can do about it.
enum SqliteTrouble {
    FULL(
            ErrorCode.STORAGE_FULL,
            "The disk with %s is full. Make room; the server goes on by itself.",
            "The disk with %s is full, so the server can't start. Make room and start it again."),
    READ_ONLY(
            ErrorCode.UNAVAILABLE,
            "The data in %s can't be written. Make the folder, its files and its disk writable.",
            "The data in %s can't be written. Make the folder and its files writable, or choose another with --data."),
    DAMAGED(
            ErrorCode.UNAVAILABLE,
            "The data in %s is damaged, and nothing more is written to it. Stop the server and put a backup back.",
            "The data in %s is damaged and can't be read. Put a backup back, or choose another folder with --data."
                    + " Nothing was changed."),
    BUSY(
            ErrorCode.UNAVAILABLE,
            "Another program holds the database in %s. End it; the server goes on by itself.",
            "Another program holds the database in %s. End it and start the server again."),
    GONE(
            ErrorCode.UNAVAILABLE,
            "The database in %s was deleted or replaced while the server runs, and nothing more is written. Put the same"
                    + " files back where they were, or stop the server and put a backup back.",
            "The database in %s was deleted or replaced while the server started. Start it again."),
    FAILING(
            ErrorCode.UNAVAILABLE,
            "The disk with %s reports errors. Look after it; the server tries again by itself.",
            "The data in %s can't be read, because its disk reports errors. Look after it and start the server again.");

    /// A disk with less than this is as good as full.
    private static final long ENOUGH_ROOM = 1024L * 1024;

    /// SQLite's extended codes keep the kind of failure in their lowest byte.
    private static final int KIND = 0xff;

    private final ErrorCode code;
    private final String running;
    private final String starting;

    SqliteTrouble(ErrorCode code, String running, String starting) {
        this.code = code;
        this.running = running;
        this.starting = starting;
    }

    static SqliteTrouble of(Exception failure, Path folder) {
        if (failure instanceof InvalidValueException) {
            // What was valid when it was stored.
            return DAMAGED;
        }
        if (failure instanceof DatabaseFiles.GoneException) {
            return GONE;
        }
        if (!(failure instanceof SQLiteException sqlite)) {
            return FAILING;
        }
        SQLiteErrorCode kind = SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & KIND);
        return switch (kind) {
            case SQLITE_FULL -> FULL;
            case SQLITE_READONLY, SQLITE_PERM -> READ_ONLY;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> DAMAGED;
            case SQLITE_BUSY, SQLITE_LOCKED -> BUSY;
            // Not every call that finds no room says so.
            default -> hasRoom(folder) ? FAILING : FULL;
        };
    }

    /// Whether there is room to go on after [#FULL].
    static boolean hasRoom(Path folder) {
        // Of a folder that is not there the system says that it has no room.
        return !Files.isDirectory(folder) || folder.toFile().getUsableSpace() >= ENOUGH_ROOM;
    }

    /// What senders are told.
    ErrorCode code() {
        return code;
    }

    /// For the log of a running server.
    String sentence(Path folder) {
        return running.formatted(folder);
    }

    /// For whoever starts the server.
    StoreException atStart(Path folder, Exception cause) {
        return new StoreException(starting.formatted(folder), cause);
    }
}

package chat.earshot.desktop.crash;

import chat.earshot.desktop.cache.StoreFailedException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What went wrong, for whoever mends it: kinds of failures and places in the program, never their messages, in which
/// somebody's words could be. Immutable.
///
/// @param kind what people can be told about it
public record CrashReport(Kind kind, String details) {
    private static final int FRAMES = 40;

    public enum Kind {
        /// A fault of the program.
        FAULT,
        /// The disk could not be written or read.
        DISK
    }

    static CrashReport of(Thread thread, Throwable failure) {
        StringBuilder details = new StringBuilder("Earshot ")
                .append(version())
                .append(", Java ")
                .append(Runtime.version())
                .append(", ")
                .append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.arch"))
                .append("\nin thread ")
                .append(thread.getName())
                .append('\n');
        Kind kind = Kind.FAULT;
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            append(details, cause);
            kind = cause instanceof StoreFailedException ? Kind.DISK : kind;
        }
        return new CrashReport(kind, details.toString());
    }

    /// What two failures of the same kind at the same place have in common.
    static String placeOf(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return failure.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }

    private static void append(StringBuilder details, Throwable failure) {
        details.append(failure.getClass().getName()).append('\n');
        StackTraceElement[] frames = failure.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
            details.append("  at ").append(frames[i]).append('\n');
        }
    }

    private static String version() {
        @Nullable String version = CrashReport.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}

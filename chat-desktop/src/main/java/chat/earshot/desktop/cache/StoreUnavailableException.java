package chat.earshot.desktop.cache;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The folder can't be used. Whoever shows it finds the words.
public final class StoreUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Problem {
        /// Another app has it open.
        IN_USE,
        /// It can't be made, or nothing can be written into it.
        NOT_WRITABLE
    }

    private final Problem problem;
    private final String folder;

    StoreUnavailableException(Problem problem, Path folder, @Nullable Throwable cause) {
        super(problem + ": " + folder, cause);
        this.problem = problem;
        this.folder = folder.toString();
    }

    public Problem problem() {
        return problem;
    }

    public String folder() {
        return folder;
    }
}

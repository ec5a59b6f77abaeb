package chat.earshot.desktop.cache;

import java.sql.SQLException;

/// Reading or writing failed: most likely the disk is full or gone. What was to be kept is not on disk.
public final class StoreFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreFailedException(SQLException cause) {
        super(cause);
    }
}

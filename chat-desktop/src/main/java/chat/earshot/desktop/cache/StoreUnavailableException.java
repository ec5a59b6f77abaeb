package chat.earshot.desktop.cache;

import org.jspecify.annotations.Nullable;

/// The folder can't be used. The message is a sentence for people: what is wrong, and what to do about it.
public final class StoreUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package chat.earshot.server.store;

/// What is stored can't be used. The message is a sentence for people: what is wrong, and what to do.
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}

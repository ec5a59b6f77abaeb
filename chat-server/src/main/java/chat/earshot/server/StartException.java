package chat.earshot.server;

/// The server can't start. The message is a sentence for people: what is wrong, and what to do.
public final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    StartException(String message, Throwable cause) {
        super(message, cause);
    }
}

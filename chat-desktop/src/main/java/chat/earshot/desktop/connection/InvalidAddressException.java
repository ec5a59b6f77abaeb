package chat.earshot.desktop.connection;

/// What was typed is no address of a server. The message is a sentence for people: what is wrong, and what would be
/// right.
public final class InvalidAddressException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidAddressException(String message) {
        super(message);
    }
}

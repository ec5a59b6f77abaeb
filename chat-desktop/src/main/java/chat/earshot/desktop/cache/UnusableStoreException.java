package chat.earshot.desktop.cache;

/// The file is there and can be read, but it is not a store that this version understands.
final class UnusableStoreException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableStoreException(String message) {
        super(message);
    }
}

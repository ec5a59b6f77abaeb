package chat.earshot.server.room;

import chat.earshot.common.protocol.ErrorCode;

/// The log could not do its work; nothing of the batch may be taken as stored. It may succeed later.
public final class StorageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /// @param code [ErrorCode#STORAGE_FULL] or [ErrorCode#UNAVAILABLE]
    public StorageException(ErrorCode code, Throwable cause) {
        super(cause);
        this.code = code;
    }

    /// What the senders are told.
    public Refusal refusal() {
        return new Refusal(
                code,
                code == ErrorCode.STORAGE_FULL
                        ? "The server's disk is full, so nothing can be stored. Tell whoever runs it."
                        : "The server can't store anything just now. Try again in a moment.");
    }
}

package chat.earshot.server.room;

import chat.earshot.common.protocol.ErrorCode;

/// The log could not do its work; nothing of the batch may be taken as stored. It may succeed later.
public final class StorageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /// @param code [ErrorCode#STORAGE_FULL] or [ErrorCode#UNAVAILABLE]
    /// @param sentence for the log: what is wrong, and what to do
    public StorageException(ErrorCode code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public StorageException(ErrorCode code, String sentence, Throwable cause) {
        super(sentence, cause);
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

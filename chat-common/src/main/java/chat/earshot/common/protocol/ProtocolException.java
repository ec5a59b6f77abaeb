package chat.earshot.common.protocol;

import org.jspecify.annotations.Nullable;

/// A frame that is not as the protocol says. The message is a sentence for people.
public final class ProtocolException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String ref;

    public ProtocolException(ErrorCode code, String message, @Nullable String ref) {
        super(message);
        this.code = code;
        this.ref = ref;
    }

    public ErrorCode code() {
        return code;
    }

    /// The `ref` of the refused command where it could be read.
    public @Nullable String ref() {
        return ref;
    }
}

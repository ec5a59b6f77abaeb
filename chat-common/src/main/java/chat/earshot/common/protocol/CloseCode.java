package chat.earshot.common.protocol;

import java.util.Arrays;
import java.util.Optional;

/// Why a connection ends, and whether it makes sense to come back.
public enum CloseCode {
    /// The server is shutting down or restarting.
    GOING_AWAY(1001, true, "The server is restarting"),
    PROTOCOL_ERROR(1002, true, "Broken WebSocket framing"),
    NOT_TEXT(1003, true, "Only text frames are understood"),
    NOT_UTF8(1007, true, "A text frame was not UTF-8"),
    TOO_LARGE(1009, true, "A frame was too large"),
    /// Kicked or banned by the operator.
    PUT_OUT(4003, false, "You were put out of this server"),
    /// This client reads too slowly: its queue is full. Nothing is lost.
    TOO_SLOW(4008, true, "Reading too slowly"),
    /// No `hello` in time.
    NO_HELLO(4010, true, "No hello in time");

    private final int code;
    private final boolean comeBack;
    private final String reason;

    CloseCode(int code, boolean comeBack, String reason) {
        this.code = code;
        this.comeBack = comeBack;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    /// Whether a client should connect again by itself, with `resume`.
    public boolean comeBack() {
        return comeBack;
    }

    /// For the close frame: at most 123 bytes of UTF-8.
    public String reason() {
        return reason;
    }

    /// Empty for a code that this version does not know.
    public static Optional<CloseCode> of(int code) {
        return Arrays.stream(values()).filter(c -> c.code == code).findFirst();
    }
}

package chat.earshot.server.room;

import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.protocol.ErrorCode;

/// Why something was not done.
///
/// @param message a sentence for people
public record Refusal(ErrorCode code, String message) {
    public static final Refusal NAME_TAKEN = new Refusal(ErrorCode.NAME_TAKEN, "Somebody here has this name already.");
    static final Refusal NAME_MISSING = new Refusal(ErrorCode.NAME_INVALID, "Say what you want to be called.");
    public static final Refusal NO_SUCH_ROOM = new Refusal(ErrorCode.NO_SUCH_ROOM, "There is no such room.");
    static final Refusal HELLO_FIRST =
            new Refusal(ErrorCode.HELLO_FIRST, "Say hello first, with your identity and a name.");
    static final Refusal UNKNOWN_TYPE =
            new Refusal(ErrorCode.UNKNOWN_TYPE, "This server knows no command of this type.");
    static final Refusal SOMEBODY_ELSE =
            new Refusal(ErrorCode.BAD_COMMAND, "This connection is somebody else's already. Open another.");
    public static final Refusal TOO_BUSY =
            new Refusal(ErrorCode.UNAVAILABLE, "The server is busy. Try again in a moment.");
    public static final Refusal ID_TAKEN = new Refusal(ErrorCode.ID_TAKEN, "Another message has this id already.");

    static Refusal of(InvalidValueException invalid) {
        ErrorCode code = switch (invalid.rule()) {
            case FORM -> ErrorCode.BAD_COMMAND;
            case NAME_EMPTY, NAME_TOO_LONG, NAME_CHARACTERS, NAME_RESERVED -> ErrorCode.NAME_INVALID;
            case TEXT_EMPTY -> ErrorCode.TEXT_EMPTY;
            case TEXT_TOO_LONG -> ErrorCode.TEXT_TOO_LONG;
        };
        return new Refusal(code, String.valueOf(invalid.getMessage()));
    }
}

package chat.earshot.server.room;

import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Protocol;

/// Why something was not done.
///
/// @param message a sentence for people
public record Refusal(ErrorCode code, String message) {
    public static final Refusal NAME_TAKEN = new Refusal(ErrorCode.NAME_TAKEN, "Somebody here has this name already.");
    static final Refusal NAME_MISSING = new Refusal(ErrorCode.NAME_INVALID, "Say what you want to be called.");
    public static final Refusal NO_SUCH_ROOM = new Refusal(ErrorCode.NO_SUCH_ROOM, "There is no such room.");
    public static final Refusal NO_SUCH_MESSAGE =
            new Refusal(ErrorCode.NO_SUCH_MESSAGE, "There is no such message, or it was deleted.");
    public static final Refusal NO_SUCH_PERSON = new Refusal(ErrorCode.NO_SUCH_PERSON, "There is no such person.");
    static final Refusal NOT_A_MEMBER = new Refusal(ErrorCode.NOT_A_MEMBER, "Join this room first.");
    static final Refusal NOT_YOURS = new Refusal(ErrorCode.NOT_YOURS, "This message is somebody else's.");
    static final Refusal FORBIDDEN = new Refusal(ErrorCode.FORBIDDEN, "You can't do this here.");
    public static final Refusal OPERATOR_ONLY =
            new Refusal(ErrorCode.FORBIDDEN, "Only the operator of this server can do this.");
    public static final Refusal NOT_THE_OPERATOR = new Refusal(ErrorCode.FORBIDDEN, "This person runs the server.");
    public static final Refusal ROOM_ID_TAKEN = new Refusal(ErrorCode.ID_TAKEN, "Another room has this id already.");
    public static final Refusal NOT_ONESELF =
            new Refusal(ErrorCode.FORBIDDEN, "This is for other people, not for oneself.");
    public static final Refusal REACTIONS_FULL =
            new Refusal(ErrorCode.FORBIDDEN, "This message has as many different reactions as it can have.");
    public static final Refusal BANNED = new Refusal(ErrorCode.BANNED, "A moderator has closed this door.");
    public static final Refusal ROOM_NAME_TAKEN =
            new Refusal(ErrorCode.NAME_TAKEN, "There is a room of this name already.");
    public static final Refusal TOO_MANY_ROOMS = new Refusal(
            ErrorCode.TOO_MANY_ROOMS, "That would be more than " + Protocol.MAX_ROOMS + " rooms. Leave some first.");
    static final Refusal BAD_CODE =
            new Refusal(ErrorCode.BAD_CODE, "This code is not right, or not any more. Ask for a new one.");
    static final Refusal HELLO_FIRST =
            new Refusal(ErrorCode.HELLO_FIRST, "Say hello first, with your identity and a name.");
    static final Refusal NOTHING_TO_FIND = new Refusal(ErrorCode.TEXT_EMPTY, "Say what you are looking for.");
    static final Refusal TOO_LONG_TO_FIND = new Refusal(
            ErrorCode.TEXT_TOO_LONG,
            "No message is that long. Look for " + MessageText.MAX_CODE_POINTS + " characters at most.");
    static final Refusal NOT_SEARCHABLE_YET =
            new Refusal(ErrorCode.UNAVAILABLE, "Search is not ready yet. Try again in a moment.");
    static final Refusal SOMEBODY_ELSE =
            new Refusal(ErrorCode.BAD_COMMAND, "This connection is somebody else's already. Open another.");
    public static final Refusal TOO_BUSY =
            new Refusal(ErrorCode.UNAVAILABLE, "The server is busy. Try again in a moment.");
    public static final Refusal ID_TAKEN = new Refusal(ErrorCode.ID_TAKEN, "Another message has this id already.");

    /// Of two reasons the one that is looked for first.
    public static Refusal firstOf(Refusal one, Refusal other) {
        return one.code().compareTo(other.code()) <= 0 ? one : other;
    }

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

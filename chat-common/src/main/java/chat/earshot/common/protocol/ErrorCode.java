package chat.earshot.common.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a command was refused, in the order in which the reasons are looked for. What was refused was not stored, and
/// the connection is still good.
public enum ErrorCode {
    BAD_JSON,
    BAD_COMMAND,
    UNKNOWN_TYPE,
    HELLO_FIRST,
    NO_SUCH_ROOM,
    NO_SUCH_MESSAGE,
    NO_SUCH_PERSON,
    NOT_A_MEMBER,
    NOT_YOURS,
    FORBIDDEN,
    BANNED,
    NAME_TAKEN,
    NAME_INVALID,
    TEXT_EMPTY,
    TEXT_TOO_LONG,
    ID_TAKEN,
    TOO_MANY_ROOMS,
    BAD_CODE,
    STORAGE_FULL,
    UNAVAILABLE;

    /// As the wire writes it: `name_taken`.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the same command may succeed later, unchanged.
    public boolean canBeTriedAgain() {
        return this == STORAGE_FULL || this == UNAVAILABLE;
    }

    /// Empty for a code that this version does not know.
    public static Optional<ErrorCode> ofWireName(String name) {
        return Arrays.stream(values()).filter(c -> c.wireName().equals(name)).findFirst();
    }
}

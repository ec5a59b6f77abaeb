package chat.earshot.common.model;

import java.util.UUID;

/// What a sender calls its message, for ever. Saying the same id again stores nothing: that is what makes sending
/// idempotent.
///
/// @param value 16 to 64 characters of `A–Z a–z 0–9 - _`; a UUID is one of these
public record MessageId(String value) {
    public MessageId {
        if (!Ids.isWellFormed(value, 16, 64)) {
            throw new InvalidValueException(
                    InvalidValueException.Rule.FORM, "An id has 16 to 64 characters of A-Z, a-z, 0-9, - and _.");
        }
    }

    public static MessageId random() {
        return new MessageId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

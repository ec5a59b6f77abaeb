package chat.earshot.common.model;

import java.util.UUID;

/// Stands for one history: cursors and outboxes belong to it, and count nowhere else.
///
/// @param value 1 to 64 characters of `A–Z a–z 0–9 - _`, made when the data folder is
public record ServerId(String value) {
    public ServerId {
        if (!Ids.isWellFormed(value, 1, 64)) {
            throw new InvalidValueException(InvalidValueException.Rule.FORM, "This is not a server's id.");
        }
    }

    public static ServerId random() {
        return new ServerId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

package chat.earshot.common.model;

import java.util.UUID;

/// Who somebody is on one server, whatever name they go by.
///
/// @param value 1 to 64 characters of `A–Z a–z 0–9 - _`, chosen by the server
public record PersonId(String value) {
    public PersonId {
        if (!Ids.isWellFormed(value, 1, 64)) {
            throw new InvalidValueException(InvalidValueException.Rule.FORM, "This is not a person's id.");
        }
    }

    public static PersonId random() {
        return new PersonId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

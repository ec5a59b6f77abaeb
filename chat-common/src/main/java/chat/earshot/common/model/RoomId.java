package chat.earshot.common.model;

/// A room of one server.
///
/// @param value 1 to 64 characters of `A–Z a–z 0–9 - _`, chosen by the server
public record RoomId(String value) {
    /// The room that everybody is in, plain clients included.
    public static final RoomId GENERAL = new RoomId("general");

    public RoomId {
        if (!Ids.isWellFormed(value, 1, 64)) {
            throw new InvalidValueException(InvalidValueException.Rule.FORM, "This is not a room's id.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package chat.earshot.desktop.notices;

/// What somebody wants to be told of in a room.
public enum Interest {
    ALL,
    MENTIONS,
    NOTHING
}

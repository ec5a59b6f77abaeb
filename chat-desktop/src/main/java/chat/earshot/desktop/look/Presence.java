package chat.earshot.desktop.look;

/// Whether somebody, or a connection, is there.
public enum Presence {
    HERE,
    WAITING,
    AWAY
}

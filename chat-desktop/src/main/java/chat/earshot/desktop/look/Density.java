package chat.earshot.desktop.look;

/// How much room there is between things.
public enum Density {
    COMFORTABLE,
    COMPACT
}

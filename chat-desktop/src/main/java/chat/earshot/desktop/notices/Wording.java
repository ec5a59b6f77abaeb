package chat.earshot.desktop.notices;

/// How much a notice says, to whoever looks at the screen.
public enum Wording {
    /// Who wrote, and what.
    OPEN,
    /// That somebody wrote, and where.
    DISCREET
}

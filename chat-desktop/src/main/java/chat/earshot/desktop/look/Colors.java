package chat.earshot.desktop.look;

/// Which colours somebody wants.
public enum Colors {
    /// Light, dark or high contrast, as the system has it.
    SYSTEM,
    LIGHT,
    DARK,
    HIGH_CONTRAST
}

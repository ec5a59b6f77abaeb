package chat.earshot.desktop.notices;

/// The sign at window, task bar and dock that something waits. Only what is meant for the reader is counted; that
/// anything else was said is a dot. Immutable.
public sealed interface Badge {
    record None() implements Badge {}

    record Dot() implements Badge {}

    /// @param mentions at least one
    record Mentions(int mentions) implements Badge {}
}

package chat.earshot.desktop.connection;

/// What the connection is doing. Immutable, for any thread.
///
/// The way through: `Offline` → `Connecting` → `Online`, or `Refused` when the first contact fails. Once welcomed,
/// a loss leads to `Waiting` ⇄ `Reconnecting` until it is `Online` again, however long that takes.
public sealed interface ConnectionState {

    /// Not asked to connect: at the start, or after [ChatClient#leave()].
    record Offline() implements ConnectionState {}

    /// The first contact, after [ChatClient#join].
    record Connecting(ServerAddress to) implements ConnectionState {}

    /// Welcomed. [ChatClient.Listener#received] has been given the `welcome` before.
    record Online(ServerAddress to) implements ConnectionState {}

    /// Lost; it comes back by itself.
    ///
    /// @param retryAtNanos when it tries again, as [System#nanoTime()] counts
    /// @param attempt 1 for the first try after the loss
    record Waiting(ServerAddress to, Reason why, long retryAtNanos, int attempt) implements ConnectionState {}

    /// Lost, and trying again right now.
    ///
    /// @param why why it was lost, or why the try before failed
    /// @param attempt as in [Waiting]
    record Reconnecting(ServerAddress to, Reason why, int attempt) implements ConnectionState {}

    /// It will not try again by itself: somebody must change the name or the address, and [ChatClient#join] again.
    record Refused(ServerAddress to, Refusal why) implements ConnectionState {}
}

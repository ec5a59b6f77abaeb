package chat.earshot.server.room;

/// The way to the hub, from any thread. Never blocks.
@FunctionalInterface
public interface Mailbox {

    /// Whether the input was taken. Commands are refused while the hub has too much to do; their sender is told
    /// `unavailable`. Comings and goings are always taken.
    boolean offer(Input input);
}

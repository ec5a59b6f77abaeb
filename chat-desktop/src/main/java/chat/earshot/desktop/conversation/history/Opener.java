package chat.earshot.desktop.conversation.history;

/// What stands above the words of a message, from top to bottom in the order of this list. Immutable.
sealed interface Opener {

    /// A new day.
    ///
    /// @param label the day, as people say it
    record Day(String label) implements Opener {}

    /// From here on everything is new to the reader.
    ///
    /// @param count how many messages that are
    record Unread(int count) implements Opener {}

    /// A new group, with the author's name.
    record Group() implements Opener {}
}

package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;

/// Where the reader is in the history. It is all the state that scrolling has: whatever arrives or changes around it,
/// the next layout starts from here. Immutable.
sealed interface Position {

    /// At the end, and there it stays when something is added.
    record Latest() implements Position {}

    /// As near to the end as keeps this message in sight, and the line above it.
    ///
    /// @param first the first one that is new
    record Unread(MessageId first) implements Position {}

    /// One message keeps its place: its words, not its row, since a day line or a name above them may come and go.
    ///
    /// @param bodyTop where the words begin, in pixels from the top of the view
    record At(MessageId id, double bodyTop) implements Position {}
}

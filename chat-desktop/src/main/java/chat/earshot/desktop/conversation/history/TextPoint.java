package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;

/// Between two characters of a message. Immutable.
///
/// @param character how many characters of the message, in UTF-16, are before it
record TextPoint(MessageId id, int character) {}

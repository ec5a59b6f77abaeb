package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;

/// Where what is new begins. Immutable.
///
/// @param first the first message that is new
/// @param count how many there are
public record UnreadPoint(MessageId first, int count) {}

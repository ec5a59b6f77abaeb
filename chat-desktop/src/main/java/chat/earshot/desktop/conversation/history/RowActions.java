package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;
import java.util.function.Consumer;

/// What the buttons of a row do.
public record RowActions(Consumer<MessageId> tryAgain, Consumer<MessageId> delete) {}

package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;
import java.net.URI;
import java.util.function.Consumer;

/// What can be done with a message.
public record RowActions(Consumer<MessageId> tryAgain, Consumer<MessageId> delete, Consumer<URI> openLink) {}

package chat.earshot.common.protocol;

import chat.earshot.common.model.MessageId;
import org.jspecify.annotations.Nullable;

/// A command as it came, with the name that its sender gave to the answer.
///
/// @param ref at most [Protocol#MAX_REF_CHARS] characters; whatever answers the command carries the same
public record Request(Command command, @Nullable String ref) {

    /// The message that the command is about; an error names it.
    public @Nullable MessageId messageId() {
        return switch (command) {
            case Command.Say say -> say.id();
            case Command.Hello _, Command.Rename _, Command.History _, Command.Ping _ -> null;
        };
    }
}

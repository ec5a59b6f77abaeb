package chat.earshot.common.protocol;

import chat.earshot.common.model.MessageId;
import org.jspecify.annotations.Nullable;

/// A command as it came, with the name that its sender gave to the answer.
///
/// @param ref at most [Protocol#MAX_REF_CHARS] characters; whatever answers the command carries the same
public record Request(Command command, @Nullable String ref) {

    /// The message or room that the command names by an id of its own or somebody's; an error repeats it.
    public @Nullable MessageId messageId() {
        return switch (command) {
            case Command.Say say -> say.id();
            case Command.Edit edit -> edit.id();
            case Command.Delete delete -> delete.id();
            case Command.React react -> react.id();
            case Command.Create create -> create.id();
            case Command.Hello _,
                    Command.Rename _,
                    Command.SetTopic _,
                    Command.History _,
                    Command.Search _,
                    Command.Read _,
                    Command.Typing _,
                    Command.Join _,
                    Command.Leave _,
                    Command.Invite _,
                    Command.Direct _,
                    Command.Rooms _,
                    Command.Who _,
                    Command.Kick _,
                    Command.Ban _,
                    Command.Unban _,
                    Command.Moderator _,
                    Command.Operator _,
                    Command.Link _,
                    Command.Ping _ -> null;
        };
    }
}

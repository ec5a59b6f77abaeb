package chat.earshot.server.room;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Person;
import org.jspecify.annotations.Nullable;

/// What became of a [Change], once its transaction is on disk.
public sealed interface Outcome {

    /// Of a [Change.Say].
    sealed interface OfSay extends Outcome {}

    /// Of a [Change.Enter].
    sealed interface OfEnter extends Outcome {}

    /// Of a [Change.Rename].
    sealed interface OfRename extends Outcome {}

    /// A new message got its place in the room.
    record Stored(long seq, long rev) implements OfSay {}

    /// The same person has said this id before; nothing was stored.
    record Repeated(ChatMessage stored) implements OfSay {}

    /// The newcomer of the change is a person of this server now.
    record Created(@Nullable Displaced displaced) implements OfEnter {}

    /// The identity is known.
    record Recognised(Person person) implements OfEnter {}

    record Renamed(Person person, DisplayName was, @Nullable Displaced displaced) implements OfRename {}

    /// The person was noted as seen.
    record Noted() implements Outcome {}

    record Refused(Refusal why) implements OfSay, OfEnter, OfRename {}

    /// Who lost a name to somebody else, not having been seen for long.
    record Displaced(Person person, DisplayName was) {}
}

package chat.earshot.server.room;

import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Request;
import org.jspecify.annotations.Nullable;

/// What connections put into the hub's mailbox. For each one: first [Opened] or [Listening], last [Closed].
public sealed interface Input {
    Participant from();

    /// A `chat.v1` connection; it is told nothing before its `hello`.
    record Opened(Participant from) implements Input {}

    /// A plain connection; it is shown the default room at once, and may name itself later.
    record Listening(Participant from) implements Input {}

    /// A `chat.v1` command, or what a plain client meant by its frame once it has a name.
    record Asked(Participant from, Request request) implements Input {}

    /// A frame that is no command of `chat.v1`: it is refused in its turn, behind the commands before it.
    record Misread(
            Participant from, Event.Refused why, @Nullable String ref) implements Input {}

    /// A plain client says what it wants to be called. The answer is a `welcome`, or an error and it may try again.
    record NameGiven(Participant from, String name) implements Input {}

    /// A plain client wants to know who is here; the answer is [Event.Who].
    record WhoAsked(Participant from) implements Input {}

    /// The connection has ended, whatever ended it.
    record Closed(Participant from) implements Input {}
}

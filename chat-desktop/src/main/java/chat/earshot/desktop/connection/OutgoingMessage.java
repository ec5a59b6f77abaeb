package chat.earshot.desktop.connection;

import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.RoomId;
import java.time.Instant;

/// A message that was written here, and that the server has not yet echoed. Immutable.
///
/// @param id the same as the stored message will have: who shows both shows the stored one only
/// @param writtenAt by this computer's clock
public record OutgoingMessage(MessageId id, RoomId room, MessageText text, Instant writtenAt, State state) {

    public sealed interface State {}

    /// On its way, or right behind one that is.
    public record Sending() implements State {}

    /// Sent by itself later.
    ///
    /// @param why a sentence for people: what it waits for
    public record Waiting(String why) implements State {}

    /// Not sent, and it will not be by itself: [ChatClient#tryAgain] or [ChatClient#discard].
    ///
    /// @param sentence as the server said it
    public record Refused(String sentence) implements State {}
}

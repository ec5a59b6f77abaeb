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
    /// @param why what it waits for
    public record Waiting(Reason why) implements State {}

    /// Not sent, and it will not be by itself: [ChatClient#tryAgain] or [ChatClient#discard].
    public record Refused(ServerSaid why) implements State {}
}

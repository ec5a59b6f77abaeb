package chat.earshot.common.protocol;

import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a client asks for. The form of a command has been checked; its contents (names, texts) are as they came, since
/// what is wrong with them is told only after what comes first: a repeated id, a missing room.
public sealed interface Command {

    /// Who is there. The first command of every connection.
    ///
    /// @param name wanted when the server does not know the identity
    /// @param client the program and its version, for the log
    /// @param server the server that the cursors of `resume` belong to
    /// @param resume for each room that the client has cached, the revision up to which it has everything
    record Hello(
            Identity identity,
            @Nullable String name,
            @Nullable String client,
            @Nullable ServerId server,
            Map<RoomId, Long> resume)
            implements Command {
        public Hello {
            resume = Map.copyOf(resume);
        }
    }

    /// Say something in a room. The echo is the acknowledgement.
    record Say(RoomId room, MessageId id, String text) implements Command {}

    record Rename(String name) implements Command {}

    /// Older messages, or the newest.
    ///
    /// @param before only messages with a lower `seq`; absent: the newest
    /// @param limit 1 to [Protocol#MAX_PAGE]
    record History(RoomId room, @Nullable Long before, int limit) implements Command {}

    /// For clients that can't see WebSocket pings.
    record Ping() implements Command {}
}

package chat.earshot.server.faults;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a client writes into its [Diary]. It writes what happened and judges nothing: that is the checker's.
public sealed interface Noted {

    /// A message left, for the first time or again.
    record Sent(RoomId room, MessageId id, String text) implements Noted {}

    /// It asked for one of its messages to be another, which may or may not have come to pass.
    ///
    /// @param text absent: the message is to go
    record Corrected(MessageId id, @Nullable String text) implements Noted {}

    /// Its own message came back: it need not be sent again.
    record Acknowledged(MessageId id) implements Noted {}

    /// The server refused the message for good.
    record GivenUp(MessageId id) implements Noted {}

    /// It was welcomed.
    ///
    /// @param cursors that it came with; none for a room of which it had nothing
    record Welcomed(Map<RoomId, Long> cursors) implements Noted {
        public Welcomed {
            cursors = Map.copyOf(cursors);
        }
    }

    /// A first page, which replaces what it had of the room.
    record Began(RoomId room, List<ChatMessage> page, long rev) implements Noted {
        public Began {
            page = List.copyOf(page);
        }
    }

    /// Changes that it had missed.
    record CaughtUp(RoomId room, List<ChatMessage> changes, long rev) implements Noted {
        public CaughtUp {
            changes = List.copyOf(changes);
        }
    }

    /// A live event.
    record Live(ChatMessage message) implements Noted {}

    /// A page that it had asked for.
    record Paged(RoomId room, List<ChatMessage> page) implements Noted {
        public Paged {
            page = List.copyOf(page);
        }
    }

    /// It is content: it has sent all that it wanted to, and believes to know everything.
    record Finished() implements Noted {}
}

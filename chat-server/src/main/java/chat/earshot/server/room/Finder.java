package chat.earshot.server.room;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A port: finds what was said, in what the [MessageLog] has. For any thread.
public interface Finder {

    /// The newest messages that hold the text, literally but for case and accents.
    ///
    /// @throws StorageException also while what is stored is still being read for the first time
    Found find(Question question) throws StorageException;

    /// @param rooms in which the asker may read
    record Question(Command.Search asked, Set<RoomId> rooms) {
        public Question {
            rooms = Set.copyOf(rooms);
        }
    }

    /// @param messages newest first
    /// @param cursor with which the rest is asked for; absent when this is all. Even a page without a
    /// message may have one: looking further took too long.
    record Found(List<ChatMessage> messages, @Nullable String cursor) {
        public Found {
            messages = List.copyOf(messages);
        }
    }
}

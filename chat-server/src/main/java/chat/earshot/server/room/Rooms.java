package chat.earshot.server.room;

import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All rooms of the server. Owned by the hub's thread.
final class Rooms {
    private final Map<RoomId, LiveRoom> rooms = new LinkedHashMap<>();

    private long messages;

    /// @param messages how many are stored in all of them
    Rooms(List<Room> stored, long messages) {
        this.messages = messages;
        stored.forEach(room -> rooms.put(room.id(), new LiveRoom(room)));
    }

    @Nullable
    LiveRoom find(RoomId id) {
        return rooms.get(id);
    }

    /// The room that everybody is in.
    LiveRoom general() {
        LiveRoom general = rooms.get(RoomId.GENERAL);
        if (general == null) {
            throw new IllegalStateException("The log has no default room.");
        }
        return general;
    }

    Collection<LiveRoom> all() {
        return rooms.values();
    }

    /// How many messages are stored.
    long messages() {
        return messages;
    }

    /// The log has stored a new message.
    void grew(LiveRoom room, Outcome.Stored stored) {
        room.grew(stored);
        messages++;
    }

    void leaveAll(Session session) {
        rooms.values().forEach(room -> room.leave(session));
    }
}

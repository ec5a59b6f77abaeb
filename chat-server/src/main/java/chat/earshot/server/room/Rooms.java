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

    /// A room that the log has just told of.
    LiveRoom get(RoomId id) {
        LiveRoom room = rooms.get(id);
        if (room == null) {
            throw new IllegalStateException("The log tells of a room that it had not told of before.");
        }
        return room;
    }

    /// The room that everybody is in.
    LiveRoom general() {
        return get(RoomId.GENERAL);
    }

    /// Why a connection can't take part in a room; `null` when it can.
    @Nullable
    Refusal whyNot(Session session, RoomId id) {
        LiveRoom room = rooms.get(id);
        if (session.isIn(id)) {
            return null;
        }
        return room != null && room.kind() == Room.Kind.PUBLIC ? Refusal.NOT_A_MEMBER : Refusal.NO_SUCH_ROOM;
    }

    Collection<LiveRoom> all() {
        return rooms.values();
    }

    /// What the log knows of a room now.
    LiveRoom know(Room stored) {
        LiveRoom known = rooms.computeIfAbsent(stored.id(), id -> new LiveRoom(stored));
        known.is(stored);
        return known;
    }

    /// A room that is gone.
    void forget(RoomId id) {
        rooms.remove(id);
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

    /// Messages went with the rooms that they were in.
    void shrank(long by) {
        messages -= by;
    }
}

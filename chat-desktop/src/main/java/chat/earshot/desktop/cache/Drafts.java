package chat.earshot.desktop.cache;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import java.util.Map;
import java.util.stream.Collectors;

/// What was typed for a room and not yet sent. It is on disk when a call returns. For any thread.
public final class Drafts {
    private record Draft(RoomId room, String text) {}

    private final Database database;

    Drafts(Database database) {
        this.database = database;
    }

    public Map<RoomId, String> of(ServerId server) {
        return database
                .query(
                        "SELECT room, text FROM draft WHERE server = ?",
                        row -> new Draft(new RoomId(row.getString(1)), row.getString(2)),
                        server.value())
                .stream()
                .collect(Collectors.toMap(Draft::room, Draft::text));
    }

    /// @param text as it stands; empty: there is none any more
    public void keep(ServerId server, RoomId room, String text) {
        if (text.isEmpty()) {
            database.change("DELETE FROM draft WHERE server = ? AND room = ?", server.value(), room.value());
        } else {
            database.change(
                    "INSERT OR REPLACE INTO draft (server, room, text) VALUES (?, ?, ?)",
                    server.value(),
                    room.value(),
                    text);
        }
    }
}

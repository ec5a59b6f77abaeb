package chat.earshot.server.store;

import chat.earshot.common.model.RoomId;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.store.RoomTable.Stored;
import java.sql.SQLException;
import java.util.List;

/// Removes rooms that nobody uses any more. A room is gone at once, what was said in it goes in small steps, so that
/// nobody has to wait for it. Owned by the writer's thread.
final class Tidying {
    private final Statements statements;
    private final RoomTable rooms;

    Tidying(Tables tables) {
        this.statements = tables.statements();
        this.rooms = tables.rooms();
    }

    Outcome tidy(Change.Tidy tidy) throws SQLException {
        String unused = statements.first(
                "SELECT id FROM room WHERE members = 0 AND emptied <= ? AND kind <> 'gone' LIMIT 1",
                row -> row.getString(1),
                tidy.emptied().toEpochMilli());
        Stored room = unused == null ? null : rooms.find(new RoomId(unused));
        if (room != null && room.members() == 0) {
            rooms.remove(room);
            return new Outcome.Tidied(List.of(room.id()), room.messages(), true);
        }
        Long gone = statements.first("SELECT no FROM room WHERE kind = 'gone' LIMIT 1", row -> row.getLong(1));
        if (gone != null) {
            clear(gone, tidy.messages());
        }
        return new Outcome.Tidied(List.of(), 0, gone != null);
    }

    private void clear(long room, int messages) throws SQLException {
        int cleared = statements.update(
                "DELETE FROM message WHERE room = ? AND seq IN"
                        + " (SELECT seq FROM message WHERE room = ? ORDER BY seq LIMIT ?)",
                room,
                room,
                messages);
        if (cleared == 0) {
            for (String table : List.of("reaction", "mention", "ban", "membership")) {
                statements.update("DELETE FROM " + table + " WHERE room = ?", room);
            }
            statements.update("DELETE FROM room WHERE no = ?", room);
        }
    }
}

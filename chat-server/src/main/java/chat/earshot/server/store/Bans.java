package chat.earshot.server.store;

import chat.earshot.common.model.ServerRole;
import java.sql.SQLException;
import java.util.List;

/// Who may not come in any more, into a room or at all. Owned by the writer's thread.
final class Bans {
    /// Stands for the whole server where a room's number does.
    private static final long SERVER = 0;

    static final String IS_OUT = "SELECT 1 FROM ban WHERE room = 0 AND person = ?";

    private final Statements statements;

    Bans(Statements statements) {
        this.statements = statements;
    }

    boolean isBanned(RoomTable.Stored room, PersonTable.Someone person) throws SQLException {
        return statements.exists("SELECT 1 FROM ban WHERE room = ? AND person = ?", room.no(), person.no());
    }

    /// Whether somebody may not come in from there. The operator always may.
    boolean isOut(PersonTable.Someone person, String address) throws SQLException {
        return person.role() != ServerRole.OPERATOR && (statements.exists(IS_OUT, person.no()) || isBanned(address));
    }

    boolean isBanned(String address) throws SQLException {
        return statements.exists("SELECT 1 FROM banned_address WHERE address = ?", address);
    }

    void ban(RoomTable.Stored room, PersonTable.Someone person) throws SQLException {
        ban(room.no(), person);
    }

    void ban(PersonTable.Someone person, List<String> addresses) throws SQLException {
        ban(SERVER, person);
        for (String address : addresses) {
            statements.update(
                    "INSERT OR IGNORE INTO banned_address (address, person) VALUES (?, ?)", address, person.no());
        }
    }

    private void ban(long room, PersonTable.Someone person) throws SQLException {
        statements.update("INSERT OR IGNORE INTO ban (room, person) VALUES (?, ?)", room, person.no());
    }

    void unban(RoomTable.Stored room, PersonTable.Someone person) throws SQLException {
        statements.update("DELETE FROM ban WHERE room = ? AND person = ?", room.no(), person.no());
    }

    void unban(PersonTable.Someone person) throws SQLException {
        statements.update("DELETE FROM ban WHERE room = ? AND person = ?", SERVER, person.no());
        statements.update("DELETE FROM banned_address WHERE person = ?", person.no());
    }
}

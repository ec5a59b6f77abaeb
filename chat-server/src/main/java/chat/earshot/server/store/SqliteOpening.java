package chat.earshot.server.store;

import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.server.room.Opening;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads what the hub starts from, and gives a new database its id. Used once, by whoever opens the log. Nothing here
/// takes longer when more is stored.
final class SqliteOpening {
    /// So many last messages tell who wrote lately.
    private static final int LOOK_BACK = 2_000;

    static final String ROOMS =
            "SELECT id, name, kind, topic, rev, seq, members FROM room WHERE kind <> 'gone' ORDER BY no";
    static final String MESSAGES = "SELECT sum(messages) FROM room WHERE kind <> 'gone'";
    static final String RECENT = """
            SELECT p.id, p.name, p.color, p.seen
            FROM (SELECT author, seq FROM message WHERE room = 1 ORDER BY seq DESC LIMIT %d) m
            JOIN person p ON p.no = m.author
            GROUP BY p.no ORDER BY max(m.seq)
            """.formatted(LOOK_BACK);

    private final Connection connection;

    SqliteOpening(Connection connection) {
        this.connection = connection;
    }

    Opening read() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return new Opening(serverId(statement), rooms(statement), recent(statement), number(statement, MESSAGES));
        }
    }

    private static ServerId serverId(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT id FROM server")) {
            if (row.next()) {
                return new ServerId(row.getString(1));
            }
        }
        ServerId id = ServerId.random();
        statement.executeUpdate("INSERT INTO server (id) VALUES ('" + id.value() + "')");
        return id;
    }

    private static List<Room> rooms(Statement statement) throws SQLException {
        List<Room> rooms = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(ROOMS)) {
            while (row.next()) {
                rooms.add(new Room(
                        new RoomId(row.getString(1)),
                        row.getString(2),
                        Room.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                        row.getString(4),
                        row.getInt(7),
                        row.getLong(5),
                        row.getLong(6)));
            }
        }
        return rooms;
    }

    private static List<Opening.Recent> recent(Statement statement) throws SQLException {
        List<Opening.Recent> recent = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(RECENT)) {
            while (row.next()) {
                recent.add(new Opening.Recent(SqliteRows.person(row, 1), Instant.ofEpochMilli(row.getLong(4))));
            }
        }
        return recent;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.getLong(1);
        }
    }
}

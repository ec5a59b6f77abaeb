package chat.earshot.server.store;

import chat.earshot.common.model.Membership;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerRole;
import chat.earshot.server.room.Directory;
import chat.earshot.server.room.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads people, and the rooms that they are in. For any thread.
final class SqliteDirectory implements Directory {
    private static final String ROOMS = """
            SELECT r.no, r.id, r.kind, r.name, r.topic, r.members, r.rev, r.seq, me.role, me.read,
                   other.id, other.name, me.person
            FROM membership me JOIN room r ON r.no = me.room
            LEFT JOIN direct d ON d.room = r.no
            LEFT JOIN person other ON other.no = CASE d.low WHEN me.person THEN d.high ELSE d.low END
            WHERE me.person = (SELECT no FROM person WHERE id = ?) ORDER BY r.no
            """;
    private static final String PEOPLE = """
            SELECT id, name, color, seen, name_key FROM person
            WHERE name_key > ? AND instr(name_key, ?) > 0 ORDER BY name_key LIMIT ?
            """;

    private final SqliteReads reads;

    SqliteDirectory(SqliteReads reads) {
        this.reads = reads;
    }

    @Override
    public @Nullable Person member(String identity) throws StorageException {
        return reads.<@Nullable Person>look(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PersonTable.BY_IDENTITY)) {
                query.setString(1, identity);
                query.setString(2, identity);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() && !isOut(connection, row) ? SqliteRows.person(row, 1) : null;
                }
            }
        });
    }

    private static boolean isOut(Connection connection, ResultSet person) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(Bans.IS_OUT)) {
            query.setLong(1, person.getLong(4));
            try (ResultSet ban = query.executeQuery()) {
                return ban.next();
            }
        }
    }

    @Override
    public Place place(PersonId person) throws StorageException {
        return reads.look(connection -> new Place(role(connection, person), rooms(connection, person)));
    }

    private static ServerRole role(Connection connection, PersonId person) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT operator FROM person WHERE id = ?")) {
            query.setString(1, person.value());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? PersonTable.roleIn(row, 1) : ServerRole.MEMBER;
            }
        }
    }

    private static List<Room> rooms(Connection connection, PersonId person) throws SQLException {
        List<Room> rooms = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ROOMS)) {
            query.setString(1, person.value());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rooms.add(room(connection, row));
                }
            }
        }
        return rooms;
    }

    private static Room room(Connection connection, ResultSet row) throws SQLException {
        String other = row.getString(11);
        return new Room(
                new RoomId(row.getString(2)),
                other == null ? row.getString(4) : row.getString(12),
                Room.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(5),
                other == null ? row.getInt(6) : 2,
                row.getLong(7),
                row.getLong(8),
                other == null ? null : new PersonId(other),
                membership(connection, row));
    }

    private static Membership membership(Connection connection, ResultSet row) throws SQLException {
        long room = row.getLong(1);
        long read = row.getLong(10);
        long person = row.getLong(13);
        if (read >= row.getLong(8)) {
            return new Membership(MembershipTable.role(row, 9), read, 0, 0);
        }
        return new Membership(
                MembershipTable.role(row, 9),
                read,
                count(connection, MembershipTable.UNREAD, room, read, person),
                count(connection, MembershipTable.MENTIONS, room, person, read, person));
    }

    private static int count(Connection connection, String counting, long... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(counting)) {
            for (int i = 0; i < values.length; i++) {
                query.setLong(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                return row.getInt(1);
            }
        }
    }

    @Override
    public People people(String text, String after, int limit) throws StorageException {
        return reads.look(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PEOPLE)) {
                query.setString(1, after);
                query.setString(2, text);
                query.setInt(3, limit + 1);
                return people(query, limit);
            }
        });
    }

    private static People people(PreparedStatement query, int limit) throws SQLException {
        List<Known> people = new ArrayList<>();
        @Nullable String last = null;
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if (people.size() == limit) {
                    return new People(people, last);
                }
                people.add(new Known(SqliteRows.person(row, 1), Instant.ofEpochMilli(row.getLong(4))));
                last = row.getString(5);
            }
        }
        return new People(people, null);
    }
}

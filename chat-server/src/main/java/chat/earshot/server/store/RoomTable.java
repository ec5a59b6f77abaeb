package chat.earshot.server.store;

import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// All rooms with their counters, kept beside the transaction that uses them: written once per room and commit. Owned
/// by the writer's thread.
final class RoomTable {

    /// A room as the writer knows it.
    static final class Stored {
        private final long no;
        private final RoomId id;
        private final Room.Kind kind;
        private final String name;
        private String topic;
        private long rev;
        private long seq;
        private long messages;
        private int members;

        private Stored(ResultSet row) throws SQLException {
            no = row.getLong(1);
            id = new RoomId(row.getString(2));
            name = row.getString(3);
            kind = Room.Kind.valueOf(row.getString(4).toUpperCase(Locale.ROOT));
            topic = row.getString(5);
            rev = row.getLong(6);
            seq = row.getLong(7);
            messages = row.getLong(8);
            members = row.getInt(9);
        }

        long no() {
            return no;
        }

        RoomId id() {
            return id;
        }

        Room.Kind kind() {
            return kind;
        }

        boolean isForAll() {
            return id.equals(RoomId.GENERAL);
        }

        int members() {
            return members;
        }

        String topic() {
            return topic;
        }

        long seq() {
            return seq;
        }

        long messages() {
            return messages;
        }

        /// As everybody sees it.
        Room asSeenByAll() {
            return new Room(id, name, kind, topic, members, rev, seq);
        }
    }

    static final String NEWEST =
            "SELECT (SELECT max(seq) FROM message WHERE room = ?), (SELECT max(rev) FROM message WHERE room = ?)";
    private static final String COLUMNS = "SELECT no, id, name, kind, topic, rev, seq, messages, members FROM room ";

    private final Statements statements;
    private final Map<RoomId, Stored> rooms = new HashMap<>();
    private final Map<Long, Stored> byNumber = new HashMap<>();
    private final Set<Stored> changed = new HashSet<>();

    RoomTable(Connection connection, Statements statements) throws SQLException {
        this.statements = statements;
        try (PreparedStatement read = connection.prepareStatement(COLUMNS + "WHERE kind <> 'gone'");
                ResultSet row = read.executeQuery()) {
            while (row.next()) {
                know(new Stored(row));
            }
        }
    }

    private Stored know(Stored room) {
        rooms.put(room.id, room);
        byNumber.put(room.no, room);
        return room;
    }

    @Nullable
    Stored find(RoomId id) {
        return rooms.get(id);
    }

    /// A room that is stored.
    Stored byNumber(long no) throws SQLException {
        Stored room = byNumber.get(no);
        if (room == null) {
            throw new SQLiteException("Rooms and messages do not agree.", SQLiteErrorCode.SQLITE_CORRUPT);
        }
        return room;
    }

    /// The default room.
    Stored general() {
        Stored general = rooms.get(RoomId.GENERAL);
        if (general == null) {
            throw new IllegalStateException("The default room is missing.");
        }
        return general;
    }

    /// A new room with nobody in it.
    ///
    /// @param nameKey the folded name where it has to be the only one
    Stored add(Room room, @Nullable String nameKey, long creator) throws SQLException {
        statements.update(
                "INSERT INTO room (id, name, kind, topic, rev, seq, messages, name_key, creator)"
                        + " VALUES (?, ?, ?, ?, 0, 0, 0, ?, ?)",
                room.id().value(),
                room.name(),
                room.kind().name().toLowerCase(Locale.ROOT),
                room.topic(),
                nameKey,
                creator);
        Stored added = statements.first(
                COLUMNS + "WHERE id = ?", Stored::new, room.id().value());
        if (added == null) {
            throw new SQLException("A room that was just stored is missing.");
        }
        return know(added);
    }

    boolean isNameTaken(String nameKey) throws SQLException {
        return statements.exists("SELECT 1 FROM room WHERE name_key = ?", nameKey);
    }

    /// Whether that person has made the room.
    boolean isMadeBy(Stored room, long person) throws SQLException {
        return statements.exists("SELECT 1 FROM room WHERE no = ? AND creator = ?", room.no, person);
    }

    void retitle(Stored room, String topic) throws SQLException {
        statements.update("UPDATE room SET topic = ? WHERE no = ?", topic, room.no);
        room.topic = topic;
    }

    /// The place of a new message, which is its revision too.
    long nextPlace(Stored room) {
        room.seq = nextRevision(room);
        room.messages++;
        return room.seq;
    }

    /// The revision of a message that changes.
    long nextRevision(Stored room) {
        changed.add(room);
        return ++room.rev;
    }

    void memberCame(Stored room) {
        changed.add(room);
        room.members++;
    }

    void memberWent(Stored room) {
        changed.add(room);
        room.members--;
    }

    /// Nobody finds it any more; what was said in it is still there.
    void remove(Stored room) throws SQLException {
        statements.update("UPDATE room SET kind = 'gone', name_key = NULL WHERE no = ?", room.no);
        rooms.remove(room.id);
        byNumber.remove(room.no);
        changed.remove(room);
    }

    /// Writes what changed into the running transaction.
    void write() throws SQLException {
        for (Stored room : changed) {
            statements.update(
                    "UPDATE room SET rev = ?, seq = ?, messages = ?, members = ? WHERE no = ?",
                    room.rev,
                    room.seq,
                    room.messages,
                    room.members,
                    room.no);
        }
        changed.clear();
    }

    /// Looks whether each room's newest message is the one that its counters name: the ends of both indexes, however
    /// much is stored.
    void check() throws SQLException {
        if (!rooms.containsKey(RoomId.GENERAL)) {
            throw new SQLiteException("The default room is missing.", SQLiteErrorCode.SQLITE_CORRUPT);
        }
        for (Stored room : rooms.values()) {
            Boolean agrees = statements.first(
                    NEWEST, row -> row.getLong(1) == room.seq && row.getLong(2) <= room.rev, room.no, room.no);
            if (!Boolean.TRUE.equals(agrees)) {
                throw new SQLiteException("Rooms and messages do not agree.", SQLiteErrorCode.SQLITE_CORRUPT);
            }
        }
    }
}

package chat.earshot.server.store;

import chat.earshot.common.model.Membership;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.server.room.Rights;
import chat.earshot.server.store.PersonTable.Someone;
import chat.earshot.server.store.RoomTable.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who is in which room, as what, and how far they have read. Owned by the writer's thread.
final class MembershipTable {
    /// Others' messages above a place that are not deleted: room, place, person.
    static final String UNREAD =
            "SELECT count(*) FROM message WHERE room = ? AND seq > ? AND deleted = 0 AND author <> ?";
    /// Those of them that call somebody: room, somebody, place, somebody.
    static final String MENTIONS = """
            SELECT count(DISTINCT n.seq) FROM mention n JOIN message m ON m.room = n.room AND m.seq = n.seq
            WHERE n.room = ? AND n.person IN (0, ?) AND n.seq > ? AND m.author <> ?
            """;

    private record Mine(Membership.Role role, long read) {}

    private final Statements statements;
    private final RoomTable rooms;
    private final PersonTable people;

    MembershipTable(Statements statements, RoomTable rooms, PersonTable people) {
        this.statements = statements;
        this.rooms = rooms;
        this.people = people;
    }

    /// Guests are in the default room without being stored there.
    Rights rightsOf(Someone person, Stored room) throws SQLException {
        Mine mine = find(person, room);
        Rights.Standing standing = mine != null
                ? Rights.Standing.valueOf(mine.role().name())
                : room.isForAll() ? Rights.Standing.MEMBER : Rights.Standing.STRANGER;
        return new Rights(room.kind(), room.isForAll(), standing, person.role());
    }

    /// A room that exists for somebody; otherwise `null`.
    @Nullable
    Stored visible(RoomId id, Someone person) throws SQLException {
        Stored room = rooms.find(id);
        return room != null && rightsOf(person, room).canSee() ? room : null;
    }

    boolean isIn(Someone person, Stored room) throws SQLException {
        return room.isForAll() || find(person, room) != null;
    }

    private @Nullable Mine find(Someone person, Stored room) throws SQLException {
        return statements.first(
                "SELECT role, read FROM membership WHERE person = ? AND room = ?",
                row -> new Mine(role(row, 1), row.getLong(2)),
                person.no(),
                room.no());
    }

    static Membership.Role role(ResultSet row, int column) throws SQLException {
        return Membership.Role.valueOf(row.getString(column).toUpperCase(Locale.ROOT));
    }

    /// In how many rooms somebody is.
    long count(Someone person) throws SQLException {
        return statements.number("SELECT count(*) FROM membership WHERE person = ?", person.no());
    }

    void enter(Someone person, Stored room, Membership.Role role, long read) throws SQLException {
        statements.update(
                "INSERT INTO membership (person, room, role, read) VALUES (?, ?, ?, ?)",
                person.no(),
                room.no(),
                role.name().toLowerCase(Locale.ROOT),
                read);
        if (room.members() == 0) {
            statements.update("UPDATE room SET emptied = NULL WHERE no = ?", room.no());
        }
        rooms.memberCame(room);
    }

    /// @param at in milliseconds, for the day when nobody is left
    void leave(Someone person, Stored room, long at) throws SQLException {
        statements.update("DELETE FROM membership WHERE person = ? AND room = ?", person.no(), room.no());
        rooms.memberWent(room);
        if (room.members() == 0) {
            statements.update("UPDATE room SET emptied = ? WHERE no = ?", at, room.no());
        }
    }

    /// Whether that was news.
    boolean appoint(Someone person, Stored room, Membership.Role role) throws SQLException {
        String word = role.name().toLowerCase(Locale.ROOT);
        return statements.update(
                        "UPDATE membership SET role = ? WHERE person = ? AND room = ? AND role <> ?",
                        word,
                        person.no(),
                        room.no(),
                        word)
                > 0;
    }

    void read(Someone person, Stored room, long seq) throws SQLException {
        statements.update(
                "UPDATE membership SET read = ? WHERE person = ? AND room = ? AND read < ?",
                seq,
                person.no(),
                room.no(),
                seq);
    }

    /// How somebody is in a room; `null` when they are not.
    @Nullable
    Membership membership(Someone person, Stored room) throws SQLException {
        Mine mine = find(person, room);
        return mine == null
                ? null
                : new Membership(
                        mine.role(),
                        mine.read(),
                        (int) statements.number(UNREAD, room.no(), mine.read(), person.no()),
                        (int) statements.number(MENTIONS, room.no(), person.no(), mine.read(), person.no()));
    }

    /// A room as somebody sees it.
    Room asSeenBy(Someone person, Stored room) throws SQLException {
        Room plain = room.asSeenByAll();
        Person other = room.kind() == Room.Kind.DIRECT ? other(person, room).person() : null;
        return new Room(
                plain.id(),
                other == null ? plain.name() : other.name().value(),
                plain.kind(),
                plain.topic(),
                other == null ? plain.members() : 2,
                plain.rev(),
                plain.seq(),
                other == null ? null : other.id(),
                membership(person, room));
    }

    /// With whom somebody is in a direct room.
    Someone other(Someone person, Stored direct) throws SQLException {
        return people.byNumber(statements.number(
                "SELECT CASE low WHEN ? THEN high ELSE low END FROM direct WHERE room = ?", person.no(), direct.no()));
    }

    /// The direct room of two people; `null` while they have none.
    @Nullable
    Stored direct(Someone one, Someone other) throws SQLException {
        Long no = statements.first(
                "SELECT room FROM direct WHERE low = ? AND high = ?",
                row -> row.getLong(1),
                Math.min(one.no(), other.no()),
                Math.max(one.no(), other.no()));
        return no == null ? null : rooms.byNumber(no);
    }

    void pair(Someone one, Someone other, Stored direct) throws SQLException {
        statements.update(
                "INSERT INTO direct (low, high, room) VALUES (?, ?, ?)",
                Math.min(one.no(), other.no()),
                Math.max(one.no(), other.no()),
                direct.no());
    }
}

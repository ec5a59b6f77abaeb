package chat.earshot.desktop.cache;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Content;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.cache.KeptConversation.KeptRoom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Reads what [HistoryWriter] writes. Stateless, for any thread.
final class HistoryReader {
    private final Database database;

    HistoryReader(Database database) {
        this.database = database;
    }

    private record Server(String name, PersonId self) {}

    /// @param number as in the table
    private record RoomRow(int number, RoomId id, String name, int members, long cursor, long floor, long read) {}

    Optional<ServerId> serverAt(String address) {
        return database
                .query("SELECT server FROM place WHERE address = ?", row -> new ServerId(row.getString(1)), address)
                .stream()
                .findFirst();
    }

    Optional<KeptConversation> conversation(ServerId id, int newest) {
        Optional<Server> server = database
                .query(
                        "SELECT name, self FROM server WHERE id = ?",
                        row -> new Server(row.getString(1), new PersonId(row.getString(2))),
                        id.value())
                .stream()
                .findFirst();
        List<Person> people = database.query(
                "SELECT id, name, color FROM person WHERE server = ?", row -> person(row, 1), id.value());
        return server.flatMap(known -> people.stream()
                .filter(person -> person.id().equals(known.self()))
                .findFirst()
                .map(self -> new KeptConversation(id, known.name(), self, people, rooms(id, newest))));
    }

    Optional<Event.History> before(ServerId server, RoomId id, long seq, int limit) {
        return rows(server).stream()
                .filter(room -> room.id().equals(id))
                .findFirst()
                .map(room -> page(room, seq, limit))
                .filter(page -> !page.messages().isEmpty());
    }

    private List<KeptRoom> rooms(ServerId server, int newest) {
        return rows(server).stream()
                .map(room -> {
                    Event.History page = page(room, Long.MAX_VALUE, newest);
                    return new KeptRoom(
                            room.id(),
                            room.name(),
                            room.members(),
                            room.cursor(),
                            page.messages(),
                            page.moreBefore(),
                            room.read());
                })
                .toList();
    }

    private List<RoomRow> rows(ServerId server) {
        return database.query(
                "SELECT number, id, name, members, cursor, floor, read FROM room WHERE server = ? AND cursor IS NOT NULL",
                row -> new RoomRow(
                        row.getInt(1),
                        new RoomId(row.getString(2)),
                        row.getString(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)),
                server.value());
    }

    private Event.History page(RoomRow room, long before, int limit) {
        List<ChatMessage> newestFirst =
                database.query("""
                SELECT m.id, m.seq, m.rev, m.at, m.text, p.id, p.name, p.color
                FROM message m JOIN person p ON p.number = m.author
                WHERE m.room = ? AND m.seq < ? AND m.seq >= ? ORDER BY m.seq DESC LIMIT ?""", row -> message(room.id(), row), room.number(), before, room.floor(), limit + 1);
        boolean moreHere = newestFirst.size() > limit;
        List<ChatMessage> messages = new ArrayList<>(moreHere ? newestFirst.subList(0, limit) : newestFirst);
        Collections.reverse(messages);
        return new Event.History(
                room.id(), messages, room.cursor(), moreHere || room.floor() > 0, before != Long.MAX_VALUE, false);
    }

    private static ChatMessage message(RoomId room, ResultSet row) throws SQLException {
        return new ChatMessage(
                new MessageId(row.getString(1)),
                room,
                row.getLong(2),
                row.getLong(3),
                Instant.ofEpochMilli(row.getLong(4)),
                person(row, 6),
                content(row.getString(5)));
    }

    /// A deleted message is kept as an empty text.
    private static Content content(String text) {
        return text.isEmpty() ? new Content.Deleted() : new Content.Said(new MessageText(text));
    }

    private static Person person(ResultSet row, int column) throws SQLException {
        return new Person(
                new PersonId(row.getString(column)),
                new DisplayName(row.getString(column + 1)),
                NameColor.ofWireName(row.getString(column + 2)).orElse(NameColor.AZURE));
    }
}

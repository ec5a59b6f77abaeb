package chat.earshot.desktop.cache;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Changes what is kept, so that each room stays one run without a gap. To be called inside a transaction, by one
/// thread at a time.
final class HistoryWriter {
    static final int MOST_PER_ROOM = 100_000;

    /// So many messages may come before it is looked whether a room has too many.
    private static final int TRIM_EVERY = 1_000;

    private final Database database;
    private final int mostPerRoom;
    /// How many messages each room, by its number, has taken since it was looked at.
    private final Map<Integer, Integer> sinceTrimmed = new HashMap<>();

    HistoryWriter(Database database, int mostPerRoom) {
        this.database = database;
        this.mostPerRoom = mostPerRoom;
    }

    void welcomed(String address, Event.Welcome welcome) {
        ServerId server = welcome.server().id();
        database.change(
                "INSERT OR REPLACE INTO server (id, name, self) VALUES (?, ?, ?)",
                server.value(),
                welcome.server().name(),
                welcome.you().id().value());
        database.change("INSERT OR REPLACE INTO place (address, server) VALUES (?, ?)", address, server.value());
        know(
                server,
                Stream.concat(welcome.people().stream().map(Event.Presence::person), Stream.of(welcome.you()))
                        .toList());
        for (Room room : welcome.rooms()) {
            database.change(
                    "UPDATE room SET name = ?, members = ? WHERE number = ?",
                    room.name(),
                    room.members(),
                    numberOf(server, room.id()));
        }
    }

    void begun(ServerId server, Event.History page) {
        int room = numberOf(server, page.room());
        database.change("DELETE FROM message WHERE room = ?", room);
        put(server, room, page.messages());
        database.change("UPDATE room SET cursor = ?, floor = ? WHERE number = ?", page.rev(), floorOf(page), room);
    }

    void changed(ServerId server, RoomId id, List<ChatMessage> messages, long cursor) {
        int room = numberOf(server, id);
        long floor = number("SELECT floor FROM room WHERE number = ?", room);
        // What changed before everything that is here comes with its page.
        put(
                server,
                room,
                messages.stream().filter(message -> message.seq() >= floor).toList());
        database.change("UPDATE room SET cursor = ? WHERE number = ?", cursor, room);
        trim(room, messages.size());
    }

    void extended(ServerId server, Event.History page, long before) {
        int room = numberOf(server, page.room());
        long floor = number("SELECT floor FROM room WHERE number = ?", room);
        // Otherwise something would be missing between the page and what is here.
        if (before >= floor) {
            put(server, room, page.messages());
            database.change("UPDATE room SET floor = min(floor, ?) WHERE number = ?", floorOf(page), room);
            trim(room, page.messages().size());
        }
    }

    void read(ServerId server, RoomId id, long seq) {
        database.change("UPDATE room SET read = max(read, ?) WHERE number = ?", seq, numberOf(server, id));
    }

    void renamed(ServerId server, Person person) {
        know(server, List.of(person));
    }

    private static long floorOf(Event.History page) {
        return page.moreBefore() && !page.messages().isEmpty()
                ? page.messages().getFirst().seq()
                : 0;
    }

    private void put(ServerId server, int room, List<ChatMessage> messages) {
        Map<String, Person> authors = new HashMap<>();
        messages.forEach(message -> authors.put(message.author().id().value(), message.author()));
        know(server, authors.values());
        database.changeEach(
                """
                INSERT INTO message (room, seq, rev, id, at, author, text)
                VALUES (?, ?, ?, ?, ?, (SELECT number FROM person WHERE server = ? AND id = ?), ?)
                ON CONFLICT (room, seq) DO UPDATE
                SET rev = excluded.rev, id = excluded.id, at = excluded.at, author = excluded.author,
                    text = excluded.text
                WHERE excluded.rev > rev""",
                messages.stream()
                        .map(message -> new Object[] {
                            room,
                            message.seq(),
                            message.rev(),
                            message.id().value(),
                            message.at().toEpochMilli(),
                            server.value(),
                            message.author().id().value(),
                            message.text().value()
                        })
                        .toList());
    }

    private void know(ServerId server, Collection<Person> people) {
        database.changeEach(
                """
                INSERT INTO person (server, id, name, color) VALUES (?, ?, ?, ?)
                ON CONFLICT (server, id) DO UPDATE SET name = excluded.name, color = excluded.color
                WHERE name <> excluded.name OR color <> excluded.color""",
                people.stream()
                        .map(person -> new Object[] {
                            server.value(),
                            person.id().value(),
                            person.name().value(),
                            person.color().wireName()
                        })
                        .toList());
    }

    private int numberOf(ServerId server, RoomId room) {
        database.change(
                "INSERT OR IGNORE INTO room (server, id, name, members) VALUES (?, ?, ?, 0)",
                server.value(),
                room.value(),
                room.value());
        return Math.toIntExact(
                number("SELECT number FROM room WHERE server = ? AND id = ?", server.value(), room.value()));
    }

    private void trim(int room, int taken) {
        int since = sinceTrimmed.getOrDefault(room, TRIM_EVERY) + taken;
        if (since < TRIM_EVERY) {
            sinceTrimmed.put(room, since);
            return;
        }
        sinceTrimmed.put(room, 0);
        database.query(
                        "SELECT seq FROM message WHERE room = ? ORDER BY seq DESC LIMIT 1 OFFSET ?",
                        row -> row.getLong(1),
                        room,
                        mostPerRoom - 1)
                .forEach(oldest -> {
                    if (database.change("DELETE FROM message WHERE room = ? AND seq < ?", room, oldest) > 0) {
                        database.change("UPDATE room SET floor = ? WHERE number = ?", oldest, room);
                    }
                });
    }

    private long number(String sql, Object... values) {
        return database.query(sql, row -> row.getLong(1), values).getFirst();
    }
}

package chat.earshot.server.store;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.Span;
import chat.earshot.server.room.MessageLog.CatchUp;
import chat.earshot.server.room.MessageLog.Page;
import chat.earshot.server.room.StorageException;
import chat.earshot.server.store.SqliteReads.RoomRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads pages of messages, each in one transaction with the room's revision. For any thread.
final class SqlitePages {
    private static final String SELECT =
            "SELECT " + SqliteRows.MESSAGE_COLUMNS + SqliteRows.MESSAGE_TABLES + "WHERE m.room = ? AND ";

    /// A place as the table has it: messages from there on have this column at the value or above.
    private record Bound(String column, long value) {
        static Bound at(Span.Place place) {
            return switch (place) {
                case Span.Place.Seq seq -> new Bound("seq", seq.seq());
                case Span.Place.Time time -> new Bound("at", time.at().toEpochMilli());
            };
        }

        Bound next() {
            return new Bound(column, value == Long.MAX_VALUE ? value : value + 1);
        }
    }

    private final SqliteReads reads;

    SqlitePages(SqliteReads reads) {
        this.reads = reads;
    }

    Page page(RoomId room, Span span, int limit) throws StorageException {
        return reads.look(room, (connection, found) -> {
            List<ChatMessage> messages = inSpan(connection, found, span, limit);
            return messages.isEmpty() ? emptyPage(found, span) : page(connection, found, messages);
        });
    }

    CatchUp since(RoomId room, long cursor, int limit) throws StorageException {
        return reads.look(room, (connection, found) -> {
            if (cursor > found.rev() || isTooMuch(connection, found, cursor)) {
                List<ChatMessage> newest = inSpan(connection, found, new Span.Newest(), Protocol.FIRST_PAGE);
                return new CatchUp.Reset(page(connection, found, newest));
            }
            List<ChatMessage> messages = above(connection, found, cursor, limit + 1);
            if (messages.size() <= limit) {
                return new CatchUp.Changes(messages, found.rev(), false);
            }
            List<ChatMessage> first = messages.subList(0, limit);
            return new CatchUp.Changes(first, first.getLast().rev(), true);
        });
    }

    private static List<ChatMessage> inSpan(Connection connection, RoomRow room, Span span, int limit)
            throws SQLException {
        return switch (span) {
            case Span.Newest _ -> below(connection, room, new Bound("seq", Long.MAX_VALUE), limit);
            case Span.Before before -> below(connection, room, Bound.at(before.place()), limit);
            case Span.After after ->
                from(connection, room, Bound.at(after.place()).next(), limit);
            case Span.Around around -> {
                Bound bound = Bound.at(around.place());
                List<ChatMessage> messages = new ArrayList<>(below(connection, room, bound, limit / 2));
                messages.addAll(from(connection, room, bound, limit - limit / 2));
                yield messages;
            }
        };
    }

    /// All that there is lies on the other side.
    private static Page emptyPage(RoomRow room, Span span) {
        boolean isAnyThere = room.seq() > 0;
        return new Page(
                List.of(),
                room.rev(),
                span instanceof Span.After && isAnyThere,
                span instanceof Span.Before && isAnyThere);
    }

    /// @param messages at least one, in any order, with none of the room's between them left out
    private static Page page(Connection connection, RoomRow room, List<ChatMessage> messages) throws SQLException {
        List<ChatMessage> oldestFirst = messages.stream()
                .sorted(Comparator.comparingLong(ChatMessage::seq))
                .toList();
        return new Page(
                oldestFirst,
                room.rev(),
                oldestFirst.getFirst().seq() > firstSeq(connection, room),
                oldestFirst.getLast().seq() < room.seq());
    }

    private static List<ChatMessage> below(Connection connection, RoomRow room, Bound bound, int limit)
            throws SQLException {
        String which = "m.%1$s < ? ORDER BY m.%1$s DESC, m.seq DESC LIMIT ?".formatted(bound.column());
        return messages(connection, which, room, bound.value(), limit);
    }

    private static List<ChatMessage> from(Connection connection, RoomRow room, Bound bound, int limit)
            throws SQLException {
        String which = "m.%1$s >= ? ORDER BY m.%1$s, m.seq LIMIT ?".formatted(bound.column());
        return messages(connection, which, room, bound.value(), limit);
    }

    private static List<ChatMessage> above(Connection connection, RoomRow room, long rev, int limit)
            throws SQLException {
        return messages(connection, "m.rev > ? ORDER BY m.rev LIMIT ?", room, rev, limit);
    }

    private static List<ChatMessage> messages(Connection connection, String which, RoomRow room, long from, int limit)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + which)) {
            query.setLong(1, room.no());
            query.setLong(2, from);
            query.setInt(3, limit);
            List<ChatMessage> messages = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    messages.add(SqliteRows.message(row));
                }
            }
            return messages;
        }
    }

    private static long firstSeq(Connection connection, RoomRow room) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT min(seq) FROM message WHERE room = ?")) {
            query.setLong(1, room.no());
            try (ResultSet first = query.executeQuery()) {
                return first.getLong(1);
            }
        }
    }

    private static boolean isTooMuch(Connection connection, RoomRow room, long cursor) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT count(*) FROM (SELECT 1 FROM message WHERE room = ? AND rev > ? LIMIT ?)")) {
            query.setLong(1, room.no());
            query.setLong(2, cursor);
            query.setInt(3, Protocol.MAX_CHANGES + 1);
            try (ResultSet count = query.executeQuery()) {
                return count.getInt(1) > Protocol.MAX_CHANGES;
            }
        }
    }
}

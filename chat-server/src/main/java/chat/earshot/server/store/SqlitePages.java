package chat.earshot.server.store;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.server.room.MessageLog.CatchUp;
import chat.earshot.server.room.MessageLog.Page;
import chat.earshot.server.room.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/// Reads pages of messages, each in one transaction with the room's revision. For any thread: every query has a
/// connection of its own, which is kept for the next.
final class SqlitePages implements AutoCloseable {
    private static final String SELECT =
            "SELECT " + SqliteRows.MESSAGE_COLUMNS + SqliteRows.MESSAGE_TABLES + "WHERE m.room = ? AND ";

    /// A query within one transaction.
    private interface Look<T extends @Nullable Object> {
        T at(Connection connection) throws SQLException;
    }

    /// The same, at one room.
    private interface RoomLook<T> {
        T at(Connection connection, Room room) throws SQLException;
    }

    private record Room(long no, long rev, long seq) {}

    private final SqliteDatabase database;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    /// Reads once and stays: while a connection is open SQLite keeps the files beside the database, which a full disk
    /// would not let it make again. So history stays readable while the writer comes and goes.
    private final Connection anchor;

    SqlitePages(SqliteDatabase database) throws SQLException {
        this.database = database;
        this.anchor = database.openReading();
        room(anchor, RoomId.GENERAL);
        anchor.commit();
    }

    Page newest(RoomId room, int limit) throws StorageException {
        return look(room, (connection, found) -> newest(connection, found, limit));
    }

    Page before(RoomId room, long seq, int limit) throws StorageException {
        return look(room, (connection, found) -> {
            List<ChatMessage> messages = below(connection, found, seq, limit);
            return page(messages, found, limit, found.seq() >= seq);
        });
    }

    @Nullable
    Person member(String identity) throws StorageException {
        return this.<@Nullable Person>look(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PersonTable.BY_IDENTITY)) {
                query.setString(1, identity);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? SqliteRows.person(row, 1) : null;
                }
            }
        });
    }

    CatchUp since(RoomId room, long cursor, int limit) throws StorageException {
        return look(room, (connection, found) -> {
            if (cursor > found.rev() || isTooMuch(connection, found, cursor)) {
                return new CatchUp.Reset(newest(connection, found, Protocol.FIRST_PAGE));
            }
            List<ChatMessage> messages = above(connection, found, cursor, limit + 1);
            if (messages.size() <= limit) {
                return new CatchUp.Changes(messages, found.rev(), false);
            }
            List<ChatMessage> first = messages.subList(0, limit);
            return new CatchUp.Changes(first, first.getLast().rev(), true);
        });
    }

    private static Page newest(Connection connection, Room room, int limit) throws SQLException {
        return page(below(connection, room, Long.MAX_VALUE, limit), room, limit, false);
    }

    /// @param newestFirst one more than the limit where there are more
    private static Page page(List<ChatMessage> newestFirst, Room room, int limit, boolean moreAfter) {
        boolean moreBefore = newestFirst.size() > limit;
        List<ChatMessage> messages = new ArrayList<>(moreBefore ? newestFirst.subList(0, limit) : newestFirst);
        Collections.reverse(messages);
        return new Page(messages, room.rev(), moreBefore, moreAfter);
    }

    private static List<ChatMessage> below(Connection connection, Room room, long seq, int limit) throws SQLException {
        return messages(connection, "m.seq < ? ORDER BY m.seq DESC LIMIT ?", room, seq, limit + 1);
    }

    private static List<ChatMessage> above(Connection connection, Room room, long rev, int limit) throws SQLException {
        return messages(connection, "m.rev > ? ORDER BY m.rev LIMIT ?", room, rev, limit);
    }

    private static List<ChatMessage> messages(Connection connection, String which, Room room, long from, int limit)
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

    private static boolean isTooMuch(Connection connection, Room room, long cursor) throws SQLException {
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

    private static Room room(Connection connection, RoomId id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT no, rev, seq FROM room WHERE id = ?")) {
            query.setString(1, id.value());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("There is no such room.");
                }
                return new Room(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    private <T> T look(RoomId room, RoomLook<T> look) throws StorageException {
        return look(connection -> look.at(connection, room(connection, room)));
    }

    private <T extends @Nullable Object> T look(Look<T> look) throws StorageException {
        Connection connection = null;
        try {
            connection = take();
            T result = look.at(connection);
            connection.commit();
            idle.push(connection);
            return result;
        } catch (SQLException | InvalidValueException e) {
            closeQuietly(connection);
            throw new StorageException(ErrorCode.UNAVAILABLE, notReadable(e), e);
        }
    }

    private String notReadable(Exception failure) {
        String sentence = "Messages could not be read from " + database.folder() + ": " + failure.getMessage() + ".";
        return SqliteTrouble.of(failure, database.folder()) == SqliteTrouble.DAMAGED
                ? sentence + " The data is damaged. Stop the server and put a backup back."
                : sentence;
    }

    private Connection take() throws SQLException {
        Connection kept = idle.poll();
        return kept == null ? database.openReading() : kept;
    }

    private static void closeQuietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // It was not usable, and is not used again.
        }
    }

    @Override
    public void close() {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            closeQuietly(connection);
        }
        closeQuietly(anchor);
    }
}

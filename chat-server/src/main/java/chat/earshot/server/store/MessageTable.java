package chat.earshot.server.store;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.room.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Writes messages, each id once. Owned by the writer's thread.
final class MessageTable implements AutoCloseable {
    private final RoomCounters counters;
    private final PreparedStatement find;
    private final PreparedStatement insert;

    MessageTable(Connection connection, RoomCounters counters) throws SQLException {
        this.counters = counters;
        this.find = connection.prepareStatement(
                "SELECT " + SqliteRows.MESSAGE_COLUMNS + SqliteRows.MESSAGE_TABLES + "WHERE m.id = ?");
        this.insert = connection.prepareStatement("""
                INSERT INTO message (room, seq, rev, id, at, author, text)
                VALUES (?, ?, ?, ?, ?, (SELECT no FROM person WHERE id = ?), ?)
                """);
    }

    Outcome say(Change.Say say) throws SQLException {
        ChatMessage known = find(say.id());
        if (known != null && known.author().id().equals(say.author())) {
            return new Outcome.Repeated(known);
        }
        return switch (say.verdict()) {
            case Change.Say.Verdict.Refuse refuse ->
                new Outcome.Refused(known == null ? refuse.why() : firstOf(refuse.why(), Refusal.ID_TAKEN));
            case Change.Say.Verdict.Store store ->
                known == null ? store(say, store) : new Outcome.Refused(Refusal.ID_TAKEN);
        };
    }

    /// The error codes stand in the order in which reasons are looked for.
    private static Refusal firstOf(Refusal one, Refusal other) {
        ErrorCode first = one.code();
        return first.compareTo(other.code()) <= 0 ? one : other;
    }

    private Outcome store(Change.Say say, Change.Say.Verdict.Store store) throws SQLException {
        Long room = counters.numberOf(store.room());
        if (room == null) {
            return new Outcome.Refused(Refusal.NO_SUCH_ROOM);
        }
        Outcome.Stored place = counters.next(store.room());
        insert.setLong(1, room);
        insert.setLong(2, place.seq());
        insert.setLong(3, place.rev());
        insert.setString(4, say.id().value());
        insert.setLong(5, store.at().toEpochMilli());
        insert.setString(6, say.author().value());
        insert.setString(7, store.text().value());
        insert.executeUpdate();
        return place;
    }

    @Nullable
    ChatMessage find(MessageId id) throws SQLException {
        find.setString(1, id.value());
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? SqliteRows.message(row) : null;
        }
    }

    @Override
    public void close() throws SQLException {
        find.close();
        insert.close();
    }
}

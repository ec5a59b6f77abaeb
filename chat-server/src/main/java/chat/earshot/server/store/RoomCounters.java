package chat.earshot.server.store;

import chat.earshot.common.model.RoomId;
import chat.earshot.server.room.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The counters of all rooms, kept beside the transaction that uses them: written once per room and commit. Owned by
/// the writer's thread.
final class RoomCounters implements AutoCloseable {
    private static final class Counter {
        private final long no;
        private long rev;
        private long seq;
        private long messages;

        private Counter(long no, long rev, long seq, long messages) {
            this.no = no;
            this.rev = rev;
            this.seq = seq;
            this.messages = messages;
        }
    }

    private final PreparedStatement write;
    private final Map<RoomId, Counter> counters = new HashMap<>();
    private final Set<Counter> changed = new HashSet<>();

    RoomCounters(Connection connection) throws SQLException {
        this.write = connection.prepareStatement("UPDATE room SET rev = ?, seq = ?, messages = ? WHERE no = ?");
        load(connection);
    }

    /// The room's number in the database; `null` when there is no such room.
    @Nullable
    Long numberOf(RoomId room) {
        Counter counter = counters.get(room);
        return counter == null ? null : counter.no;
    }

    /// The place and the revision of a new message.
    Outcome.Stored next(RoomId room) {
        Counter counter = counters.get(room);
        if (counter == null) {
            throw new IllegalArgumentException("Not a room of this log.");
        }
        counter.rev++;
        counter.seq = counter.rev;
        counter.messages++;
        changed.add(counter);
        return new Outcome.Stored(counter.seq, counter.rev);
    }

    /// Writes what changed into the running transaction.
    void write() throws SQLException {
        for (Counter counter : changed) {
            write.setLong(1, counter.rev);
            write.setLong(2, counter.seq);
            write.setLong(3, counter.messages);
            write.setLong(4, counter.no);
            write.executeUpdate();
        }
        changed.clear();
    }

    private void load(Connection connection) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("SELECT id, no, rev, seq, messages FROM room");
                ResultSet row = read.executeQuery()) {
            while (row.next()) {
                counters.put(
                        new RoomId(row.getString(1)),
                        new Counter(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        write.close();
    }
}

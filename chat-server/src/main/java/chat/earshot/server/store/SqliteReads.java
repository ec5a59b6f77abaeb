package chat.earshot.server.store;

import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.server.room.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/// The connections that read, each look in one transaction. For any thread: every look has a connection of its own,
/// which is kept for the next.
final class SqliteReads implements AutoCloseable {

    /// Queries within one transaction.
    interface Look<T extends @Nullable Object> {
        T at(Connection connection) throws SQLException;
    }

    /// The same, at one room.
    interface RoomLook<T> {
        T at(Connection connection, RoomRow room) throws SQLException;
    }

    /// @param no the room's number in the database
    record RoomRow(long no, long rev, long seq) {}

    private final SqliteDatabase database;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    /// Reads once and stays: while a connection is open SQLite keeps the files beside the database, which a full disk
    /// would not let it make again. So history stays readable while the writer comes and goes.
    private final Connection anchor;

    SqliteReads(SqliteDatabase database) throws SQLException {
        this.database = database;
        this.anchor = database.openReading();
        room(anchor, RoomId.GENERAL);
        anchor.commit();
    }

    <T> T look(RoomId room, RoomLook<T> look) throws StorageException {
        return look(connection -> look.at(connection, room(connection, room)));
    }

    <T extends @Nullable Object> T look(Look<T> look) throws StorageException {
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

    private static RoomRow room(Connection connection, RoomId id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT no, rev, seq FROM room WHERE id = ?")) {
            query.setString(1, id.value());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("There is no such room.");
                }
                return new RoomRow(row.getLong(1), row.getLong(2), row.getLong(3));
            }
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

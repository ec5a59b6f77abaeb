package chat.earshot.server.store;

import chat.earshot.common.model.ServerId;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Opening;
import chat.earshot.server.room.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The one connection that writes, with all that is prepared on it. After a failure it is of no more use: SQLite may
/// have ended its transaction by itself, and the library doesn't notice. Owned by the writer's thread.
final class SqliteWriter implements AutoCloseable {
    private final Connection connection;
    private final RoomCounters counters;
    private final MessageTable messages;
    private final PersonTable people;

    private SqliteWriter(Connection connection) throws SQLException {
        this.connection = connection;
        this.counters = new RoomCounters(connection);
        this.messages = new MessageTable(connection, counters);
        this.people = new PersonTable(connection);
        connection.commit();
    }

    static SqliteWriter open(SqliteDatabase database) throws SQLException {
        Connection connection = database.openWriting();
        try {
            return new SqliteWriter(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// What is stored so far; a new database is given its id.
    Opening opening() throws SQLException {
        Opening opening = new SqliteOpening(connection).read();
        connection.commit();
        return opening;
    }

    /// Brings what the last server had left in the write-ahead log into the database, so that the log starts small
    /// however large it had grown, and looks whether rooms and messages agree.
    void tidy() throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        connection.setAutoCommit(false);
        counters.check(connection);
        connection.commit();
    }

    ServerId startNewHistory() throws SQLException {
        ServerId id = ServerId.random();
        try (PreparedStatement update = connection.prepareStatement("UPDATE server SET id = ?")) {
            update.setString(1, id.value());
            update.executeUpdate();
        }
        connection.commit();
        return id;
    }

    /// What becomes of the changes if they are committed.
    List<Outcome> apply(List<Change> changes) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>(changes.size());
        for (Change change : changes) {
            outcomes.add(apply(change));
        }
        counters.write();
        return outcomes;
    }

    /// When this throws, nobody knows whether the changes are on disk.
    void commit() throws SQLException {
        connection.commit();
    }

    private Outcome apply(Change change) throws SQLException {
        return switch (change) {
            case Change.Say say -> messages.say(say);
            case Change.Enter enter -> people.enter(enter);
            case Change.Rename rename -> people.rename(rename);
            case Change.Seen seen -> {
                people.seen(seen.person(), seen.at());
                yield new Outcome.Noted();
            }
        };
    }

    /// Whether a batch is stored whose commit had failed.
    boolean holds(Unsettled batch) throws SQLException {
        boolean stored = batch.isStored(messages, people);
        connection.commit();
        return stored;
    }

    /// What of such a batch is stored, and has to be told.
    List<Outcome> untold(Unsettled batch) throws SQLException {
        List<Outcome> untold = batch.isStored(messages, people) ? batch.untold(messages) : List.of();
        connection.commit();
        return untold;
    }

    /// Writes to disk without changing anything.
    void probe() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The same number again makes SQLite write the first page all the same.
            statement.execute("PRAGMA user_version = " + Schema.VERSION);
            connection.commit();
        }
    }

    /// What was not committed is forgotten.
    @Override
    public void close() throws SQLException {
        try (connection) {
            messages.close();
            people.close();
            counters.close();
        }
    }
}

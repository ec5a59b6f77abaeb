package chat.earshot.server.store;

import chat.earshot.server.room.Change;
import chat.earshot.server.room.Opening;
import chat.earshot.server.room.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The one connection that writes, with all that is prepared on it. After a failure it is of no more use: SQLite may
/// have
/// ended its transaction by itself, and the library doesn't notice. Owned by the writer's thread.
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
        Connection connection = database.writing().getConnection();
        try {
            connection.setAutoCommit(false);
            return new SqliteWriter(connection);
        } catch (SQLException e) {
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

    List<Outcome> append(List<Change> changes) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>(changes.size());
        for (Change change : changes) {
            outcomes.add(apply(change));
        }
        counters.write();
        connection.commit();
        return outcomes;
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

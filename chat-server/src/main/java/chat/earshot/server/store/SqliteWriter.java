package chat.earshot.server.store;

import chat.earshot.common.model.Membership;
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
    private final Tables tables;
    private final MessageChanges messages;
    private final RoomChanges rooms;
    private final MembershipChanges memberships;
    private final ServerChanges server;
    private final Tidying tidying;

    private SqliteWriter(Connection connection) throws SQLException {
        this.connection = connection;
        tables = Tables.on(connection);
        messages = new MessageChanges(tables);
        rooms = new RoomChanges(tables);
        memberships = new MembershipChanges(tables);
        server = new ServerChanges(tables);
        tidying = new Tidying(tables);
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
        tables.rooms().check();
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
    Unsettled apply(List<Change> changes) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>(changes.size());
        for (Change change : changes) {
            outcomes.add(apply(change));
        }
        tables.rooms().write();
        Unsettled batch = Unsettled.of(changes, outcomes);
        if (batch.stamp() != null) {
            tables.statements().update("UPDATE server SET batch = ?", batch.stamp());
        }
        return batch;
    }

    /// When this throws, nobody knows whether the changes are on disk.
    void commit() throws SQLException {
        connection.commit();
    }

    private Outcome apply(Change change) throws SQLException {
        return switch (change) {
            case Change.OfMessage message -> messages.apply(message);
            case Change.OfRoom room -> rooms.apply(room);
            case Change.OfMembership membership -> memberships.apply(membership);
            case Change.Read read -> memberships.read(read);
            case Change.Enter enter -> enter(enter);
            case Change.Rename rename -> tables.people().rename(rename);
            case Change.Seen seen -> {
                tables.people().seen(seen.person(), seen.at());
                yield new Outcome.Noted();
            }
            case Change.Promote promote -> server.promote(promote);
            case Change.PutOut putOut -> server.putOut(putOut);
            case Change.LetIn letIn -> server.letIn(letIn);
            case Change.Tidy tidy -> tidying.tidy(tidy);
        };
    }

    /// A new member is in the default room, and has nothing to catch up with there.
    private Outcome enter(Change.Enter enter) throws SQLException {
        Outcome outcome = tables.people().enter(enter);
        if (outcome instanceof Outcome.Created
                && enter.identity() != null
                && enter.newcomer() instanceof Change.Enter.Newcomer.Welcome welcome) {
            RoomTable.Stored general = tables.rooms().general();
            tables.memberships()
                    .enter(tables.people().get(welcome.person().id()), general, Membership.Role.MEMBER, general.seq());
        }
        return outcome;
    }

    /// Whether a batch is stored whose commit had failed.
    boolean holds(Unsettled batch) throws SQLException {
        boolean stored = batch.isStored(tables);
        connection.commit();
        return stored;
    }

    /// What of such a batch is stored, and has to be told.
    List<Outcome> untold(Unsettled batch) throws SQLException {
        List<Outcome> untold = batch.isStored(tables) ? batch.untold(tables) : List.of();
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
            tables.statements().close();
        }
    }
}

package chat.earshot.server.store;

import java.sql.Connection;
import java.sql.SQLException;

/// What the writer's connection writes into. Owned by the writer's thread.
record Tables(
        Statements statements,
        RoomTable rooms,
        MessageTable messages,
        PersonTable people,
        MembershipTable memberships,
        Bans bans) {

    static Tables on(Connection connection) throws SQLException {
        Statements statements = new Statements(connection);
        Bans bans = new Bans(statements);
        RoomTable rooms = new RoomTable(connection, statements);
        PersonTable people = new PersonTable(statements, bans);
        return new Tables(
                statements,
                rooms,
                new MessageTable(statements, rooms),
                people,
                new MembershipTable(statements, rooms, people),
                bans);
    }
}

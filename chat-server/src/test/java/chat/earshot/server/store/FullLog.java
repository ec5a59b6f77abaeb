package chat.earshot.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// A data folder with as many messages as wanted, written in one go.
public final class FullLog {
    private static final int PEOPLE = 100;
    /// Ids in no order, as clients make them: the seq times a large odd number, modulo a power of two.
    private static final String MESSAGES = """
            WITH RECURSIVE n (seq) AS (SELECT 1 WHERE ?1 > 0 UNION ALL SELECT seq + 1 FROM n WHERE seq < ?1)
            INSERT INTO message (room, seq, rev, id, at, author, text)
            SELECT 1, seq, seq, printf('%016x-%016x', (seq * 2654435761) & 0xffffffff, seq), 1790000000000 + seq,
                1 + seq % ?2, 'Message ' || seq || ' of a long conversation, about as long as people write them.'
            FROM n
            """;
    private static final String MEMBERS = """
            WITH RECURSIVE n (no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM n WHERE no < ?1)
            INSERT INTO person (id, identity, name, name_key, color, seen)
            SELECT 'person-of-the-test-' || no, 'hash-' || no, 'Person ' || no, 'person ' || no, 'teal', 0 FROM n
            """;

    private FullLog() {}

    /// Stopped cleanly, as it was left.
    public static void write(Path data, int messages) throws StoreException, SQLException {
        try (DataFolder folder = DataFolder.open(data)) {
            SqliteMessageLog.open(folder).close();
            SqliteDatabase database = new SqliteDatabase(folder.database());
            try (Connection connection = database.openWriting()) {
                insert(connection, messages);
                connection.commit();
            }
        }
    }

    private static void insert(Connection connection, int messages) throws SQLException {
        try (PreparedStatement people = connection.prepareStatement(MEMBERS);
                PreparedStatement fill = connection.prepareStatement(MESSAGES);
                Statement count = connection.createStatement()) {
            people.setInt(1, PEOPLE);
            people.executeUpdate();
            fill.setInt(1, messages);
            fill.setInt(2, PEOPLE);
            fill.executeUpdate();
            count.executeUpdate("INSERT INTO membership SELECT no, 1, 'member', 0 FROM person");
            count.executeUpdate("UPDATE room SET members = (SELECT count(*) FROM membership)");
            count.executeUpdate("UPDATE room SET rev = %1$d, seq = %1$d, messages = %1$d".formatted(messages));
        }
    }
}

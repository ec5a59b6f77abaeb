package chat.earshot.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Membership;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Span;
import chat.earshot.server.room.Directory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server's data from the first version goes on being a server's data.
final class MigrationTest {
    @TempDir
    private Path data;

    @Test
    void aFirstVersionsFileKeepsItsPeopleAndMessages() throws Exception {
        writeFirstVersion();
        try (DataFolder folder = DataFolder.open(data);
                SqliteMessageLog log = SqliteMessageLog.open(folder)) {
            assertThat(log.opening().server().value()).isEqualTo("first-server");
            assertThat(log.opening().messages()).isEqualTo(2);
            assertThat(log.opening().rooms())
                    .containsExactly(new Room(RoomId.GENERAL, "general", Room.Kind.PUBLIC, "", 2, 2, 2));
            assertThat(log.page(RoomId.GENERAL, new Span.Newest(), 10).messages())
                    .extracting(ChatMessage::text)
                    .extracting(Object::toString)
                    .containsExactly("one", "two");
            Directory directory = log.directory();
            assertThat(directory.member("hash-of-ada")).isNotNull();
            assertThat(directory.place(new PersonId("ada")).rooms())
                    .extracting(Room::mine)
                    .containsExactly(new Membership(Membership.Role.MEMBER, 2, 0, 0));
            assertThat(directory.place(new PersonId("guest")).rooms()).isEmpty();
        }
        try (Connection connection = new SqliteDatabase(data.resolve("earshot.db")).openReading();
                Statement statement = connection.createStatement();
                ResultSet broken = statement.executeQuery("PRAGMA foreign_key_check")) {
            assertThat(broken.next()).isFalse();
        }
    }

    private void writeFirstVersion() throws Exception {
        try (DataFolder folder = DataFolder.open(data)) {
            folder.makeDatabase();
        }
        SqliteDatabase database = new SqliteDatabase(data.resolve("earshot.db"));
        Flyway.configure()
                .dataSource(database.writing())
                .locations("classpath:schema")
                .target("1")
                .load()
                .migrate();
        try (Connection connection = database.openWriting();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO server (id) VALUES ('first-server')");
            statement.executeUpdate("INSERT INTO person (no, id, identity, name, name_key, color, seen) VALUES"
                    + " (1, 'ada', 'hash-of-ada', 'Ada', 'ada', 'teal', 5),"
                    + " (2, 'bob', 'hash-of-bob', 'Bob', 'bob', 'rose', 6),"
                    + " (3, 'guest', NULL, 'Pat', NULL, 'red', 7)");
            statement.executeUpdate("INSERT INTO message (room, seq, rev, id, at, author, text) VALUES"
                    + " (1, 1, 1, '0123456789abcde1', 5, 1, 'one'), (1, 2, 2, '0123456789abcde2', 6, 3, 'two')");
            statement.executeUpdate("UPDATE room SET rev = 2, seq = 2, messages = 2");
            connection.commit();
        }
    }
}

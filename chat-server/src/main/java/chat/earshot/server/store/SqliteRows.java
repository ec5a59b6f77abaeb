package chat.earshot.server.store;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.RoomId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// Rows to values.
final class SqliteRows {
    /// The columns of [#message]; the message is `m`, its author `p`, its room `r`.
    static final String MESSAGE_COLUMNS = "m.id, r.id, m.seq, m.rev, m.at, m.text, p.id, p.name, p.color";
    static final String MESSAGE_TABLES =
            " FROM message m JOIN person p ON p.no = m.author JOIN room r ON r.no = m.room ";

    private SqliteRows() {}

    static ChatMessage message(ResultSet row) throws SQLException {
        return new ChatMessage(
                new MessageId(row.getString(1)),
                new RoomId(row.getString(2)),
                row.getLong(3),
                row.getLong(4),
                Instant.ofEpochMilli(row.getLong(5)),
                person(row, 7),
                new MessageText(row.getString(6)));
    }

    /// A person from three columns: id, name, colour.
    static Person person(ResultSet row, int column) throws SQLException {
        return new Person(
                new PersonId(row.getString(column)),
                new DisplayName(row.getString(column + 1)),
                NameColor.ofWireName(row.getString(column + 2)).orElse(NameColor.AZURE));
    }
}

package chat.earshot.server.store;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Content;
import chat.earshot.common.model.Emoji;
import chat.earshot.common.model.Mentions;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Quote;
import chat.earshot.server.store.RoomTable.Stored;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Messages, what was put under them and whom they call. Whether anybody may change them is decided elsewhere. Owned by
/// the writer's thread.
final class MessageTable {
    private static final String FIND =
            "SELECT " + SqliteRows.MESSAGE_COLUMNS + SqliteRows.MESSAGE_TABLES + "WHERE m.id = ?";

    private final Statements statements;
    private final RoomTable rooms;

    MessageTable(Statements statements, RoomTable rooms) {
        this.statements = statements;
        this.rooms = rooms;
    }

    @Nullable
    ChatMessage find(MessageId id) throws SQLException {
        return statements.first(FIND, SqliteRows::message, id.value());
    }

    private ChatMessage get(MessageId id) throws SQLException {
        return Objects.requireNonNull(find(id), "A message that was just changed");
    }

    /// What a reply to that message quotes; `null` when it is not in this room.
    @Nullable
    Quote quote(MessageId id, Stored room) throws SQLException {
        return statements.first("""
                SELECT m.id, m.seq, m.deleted, substr(m.text, 1, 140), p.id, p.name, p.color
                FROM message m JOIN person p ON p.no = m.author WHERE m.id = ? AND m.room = ?
                """, row -> SqliteRows.quote(row, 1), id.value(), room.no());
    }

    /// A new message at the room's next place, which is its revision too.
    long add(Stored room, MessageId id, PersonId author, Content.Said said, Instant at) throws SQLException {
        long seq = rooms.nextPlace(room);
        statements.update(
                """
                INSERT INTO message (room, seq, rev, id, at, author, text, reply_to, mentions)
                VALUES (?, ?, ?, ?, ?, (SELECT no FROM person WHERE id = ?), ?, ?, ?)
                """,
                room.no(),
                seq,
                seq,
                id.value(),
                at.toEpochMilli(),
                author.value(),
                said.text().value(),
                said.replyTo() == null ? null : said.replyTo().seq(),
                SqliteRows.words(said.mentions()));
        addMentions(room, seq, said.mentions());
        return seq;
    }

    ChatMessage edit(ChatMessage message, Stored room, MessageText text, Mentions mentions, Instant at)
            throws SQLException {
        statements.update(
                "UPDATE message SET rev = ?, text = ?, edited = ?, mentions = ? WHERE room = ? AND seq = ?",
                rooms.nextRevision(room),
                text.value(),
                at.toEpochMilli(),
                SqliteRows.words(mentions),
                room.no(),
                message.seq());
        removeMentions(message, room);
        addMentions(room, message.seq(), mentions);
        return get(message.id());
    }

    /// Its place is all that is left.
    ChatMessage delete(ChatMessage message, Stored room) throws SQLException {
        statements.update("""
                UPDATE message SET rev = ?, text = '', edited = NULL, deleted = 1, reply_to = NULL, mentions = NULL
                WHERE room = ? AND seq = ?
                """, rooms.nextRevision(room), room.no(), message.seq());
        statements.update("DELETE FROM reaction WHERE room = ? AND seq = ?", room.no(), message.seq());
        removeMentions(message, room);
        return get(message.id());
    }

    boolean hasReacted(ChatMessage message, Stored room, PersonTable.Someone person, Emoji emoji) throws SQLException {
        return statements.exists(
                "SELECT 1 FROM reaction WHERE room = ? AND seq = ? AND emoji = ? AND person = ?",
                room.no(),
                message.seq(),
                emoji.value(),
                person.no());
    }

    ChatMessage react(ChatMessage message, Stored room, PersonTable.Someone person, Emoji emoji) throws SQLException {
        long rev = touch(message, room);
        statements.update(
                "INSERT INTO reaction (room, seq, emoji, person, rev) VALUES (?, ?, ?, ?, ?)",
                room.no(),
                message.seq(),
                emoji.value(),
                person.no(),
                rev);
        return get(message.id());
    }

    ChatMessage unreact(ChatMessage message, Stored room, PersonTable.Someone person, Emoji emoji) throws SQLException {
        touch(message, room);
        statements.update(
                "DELETE FROM reaction WHERE room = ? AND seq = ? AND emoji = ? AND person = ?",
                room.no(),
                message.seq(),
                emoji.value(),
                person.no());
        return get(message.id());
    }

    private long touch(ChatMessage message, Stored room) throws SQLException {
        long rev = rooms.nextRevision(room);
        statements.update("UPDATE message SET rev = ? WHERE room = ? AND seq = ?", rev, room.no(), message.seq());
        return rev;
    }

    private void addMentions(Stored room, long seq, Mentions mentions) throws SQLException {
        for (PersonId person : mentions.people()) {
            statements.update(
                    "INSERT INTO mention (room, person, seq) VALUES (?, (SELECT no FROM person WHERE id = ?), ?)",
                    room.no(),
                    person.value(),
                    seq);
        }
        if (mentions.everyone()) {
            statements.update("INSERT INTO mention (room, person, seq) VALUES (?, 0, ?)", room.no(), seq);
        }
    }

    private void removeMentions(ChatMessage message, Stored room) throws SQLException {
        if (!(message.content() instanceof Content.Said said)) {
            return;
        }
        for (PersonId person : said.mentions().people()) {
            statements.update(
                    "DELETE FROM mention WHERE room = ? AND seq = ?"
                            + " AND person = (SELECT no FROM person WHERE id = ?)",
                    room.no(),
                    message.seq(),
                    person.value());
        }
        if (said.mentions().everyone()) {
            statements.update(
                    "DELETE FROM mention WHERE room = ? AND seq = ? AND person = 0", room.no(), message.seq());
        }
    }
}

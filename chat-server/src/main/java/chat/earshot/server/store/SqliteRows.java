package chat.earshot.server.store;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Content;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Emoji;
import chat.earshot.common.model.Mentions;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Quote;
import chat.earshot.common.model.Reaction;
import chat.earshot.common.model.RoomId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows to values.
final class SqliteRows {
    /// The columns of [#message]; the message is `m`, its author `p`, its room `r`, the message that it answers `q`.
    static final String MESSAGE_COLUMNS = """
            m.id, r.id, m.seq, m.rev, m.at, m.text, p.id, p.name, p.color, m.edited, m.deleted, m.mentions,
            (SELECT group_concat(x.emoji || ' ' || xp.id, char(10) ORDER BY x.rev)
               FROM reaction x JOIN person xp ON xp.no = x.person WHERE x.room = m.room AND x.seq = m.seq),
            q.id, q.seq, q.deleted, substr(q.text, 1, 140), qp.id, qp.name, qp.color
            """;
    static final String MESSAGE_TABLES = """
            FROM message m JOIN person p ON p.no = m.author JOIN room r ON r.no = m.room
            LEFT JOIN message q ON q.room = m.room AND q.seq = m.reply_to LEFT JOIN person qp ON qp.no = q.author
            """;

    private SqliteRows() {}

    static ChatMessage message(ResultSet row) throws SQLException {
        return new ChatMessage(
                new MessageId(row.getString(1)),
                new RoomId(row.getString(2)),
                row.getLong(3),
                row.getLong(4),
                Instant.ofEpochMilli(row.getLong(5)),
                person(row, 7),
                row.getBoolean(11) ? new Content.Deleted() : said(row));
    }

    private static Content.Said said(ResultSet row) throws SQLException {
        long edited = row.getLong(10);
        return new Content.Said(
                new MessageText(row.getString(6)),
                row.getString(14) == null ? null : quote(row, 14),
                edited == 0 ? null : Instant.ofEpochMilli(edited),
                reactions(row.getString(13)),
                mentions(row.getString(12)));
    }

    /// A quote from seven columns: id, place, whether it is deleted, text, and its author.
    static Quote quote(ResultSet row, int column) throws SQLException {
        MessageId id = new MessageId(row.getString(column));
        long seq = row.getLong(column + 1);
        return row.getBoolean(column + 2)
                ? new Quote.Deleted(id, seq)
                : new Quote.Said(id, seq, person(row, column + 4), row.getString(column + 3));
    }

    private static List<Reaction> reactions(@Nullable String lines) {
        if (lines == null) {
            return List.of();
        }
        Map<String, List<PersonId>> people = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            int blank = line.indexOf(' ');
            people.computeIfAbsent(line.substring(0, blank), emoji -> new ArrayList<>())
                    .add(new PersonId(line.substring(blank + 1)));
        });
        List<Reaction> reactions = new ArrayList<>();
        people.forEach((emoji, by) -> reactions.add(new Reaction(new Emoji(emoji), by)));
        return reactions;
    }

    static Mentions mentions(@Nullable String words) {
        if (words == null) {
            return Mentions.NONE;
        }
        List<PersonId> people = new ArrayList<>();
        boolean everyone = false;
        for (String word : words.split(" ", -1)) {
            if (word.equals(Mentions.EVERYONE)) {
                everyone = true;
            } else {
                people.add(new PersonId(word));
            }
        }
        return new Mentions(people, everyone);
    }

    /// The other way round; `null` where nobody is mentioned.
    static @Nullable String words(Mentions mentions) {
        List<String> words = new ArrayList<>();
        mentions.people().forEach(person -> words.add(person.value()));
        if (mentions.everyone()) {
            words.add(Mentions.EVERYONE);
        }
        return words.isEmpty() ? null : String.join(" ", words);
    }

    /// A person from three columns: id, name, colour.
    static Person person(ResultSet row, int column) throws SQLException {
        return new Person(
                new PersonId(row.getString(column)),
                new DisplayName(row.getString(column + 1)),
                NameColor.ofWireName(row.getString(column + 2)).orElse(NameColor.AZURE));
    }
}

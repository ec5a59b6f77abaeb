package chat.earshot.server.store;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Command.Search.Having;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.server.room.Finder;
import chat.earshot.server.room.StorageException;
import chat.earshot.server.store.search.Folding;
import chat.earshot.server.store.search.IndexReader;
import chat.earshot.server.store.search.IndexWriter.Place;
import chat.earshot.server.store.search.Traits;
import chat.earshot.server.store.search.Wanted;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds messages: the index names those that may be meant, and each is read and compared, since only the log
/// knows what they say now. For any thread.
final class SqliteFinder implements Finder {
    /// One search must not keep a reader from everybody else; what is left is the next page.
    private static final long LONGEST_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Found NOTHING = new Found(List.of(), null);
    private static final String AT =
            "SELECT " + SqliteRows.MESSAGE_COLUMNS + SqliteRows.MESSAGE_TABLES + "WHERE m.room = ? AND m.seq = ?";

    private final SqliteReads reads;
    private final SearchThread index;

    SqliteFinder(SqliteReads reads, SearchThread index) {
        this.reads = reads;
        this.index = index;
    }

    @Override
    public Found find(Question question) throws StorageException {
        try (IndexReader reader = new IndexReader(index.upToDate())) {
            return reads.look(connection -> {
                Wanted wanted = wanted(connection, question);
                return wanted == null ? NOTHING : new Hunt(connection, question.asked(), wanted).go(reader);
            });
        } catch (SQLException e) {
            throw new StorageException(
                    ErrorCode.UNAVAILABLE, "The search index could not be read: " + e.getMessage(), e);
        }
    }

    /// The question in the numbers of the database; `null` when nothing can answer it.
    private static @Nullable Wanted wanted(Connection connection, Question question) throws SQLException {
        Command.Search.Filter filter = question.asked().filter();
        Set<Long> rooms = new HashSet<>();
        for (RoomId room : question.rooms()) {
            Long no = number(connection, "SELECT no FROM room WHERE id = ? AND kind <> 'gone'", room.value());
            if (no != null) {
                rooms.add(no);
            }
        }
        PersonId from = filter.from();
        Long author = from == null ? null : number(connection, "SELECT no FROM person WHERE id = ?", from.value());
        String text = Folding.folded(question.asked().text().strip());
        // Nobody can say a file yet.
        boolean isImpossible = filter.has() == Having.FILE || (from != null && author == null);
        return isImpossible || rooms.isEmpty() || text.isEmpty()
                ? null
                : new Wanted(text, rooms, author, days(filter), filter.has() == Having.LINK);
    }

    private static Wanted.@Nullable Days days(Command.Search.Filter filter) {
        return filter.before() == null && filter.after() == null
                ? null
                : new Wanted.Days(
                        Objects.requireNonNullElse(filter.after(), Instant.MIN),
                        Objects.requireNonNullElse(filter.before(), Instant.MAX));
    }

    private static @Nullable Long number(Connection connection, String select, String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        }
    }

    /// One search, on one connection.
    private static final class Hunt {
        private final Connection connection;
        private final Command.Search asked;
        private final Wanted wanted;
        private final long until = System.nanoTime() + LONGEST_NANOS;
        private final List<ChatMessage> found = new ArrayList<>();
        private long lowest = Long.MAX_VALUE;

        Hunt(Connection connection, Command.Search asked, Wanted wanted) {
            this.connection = connection;
            this.asked = asked;
            this.wanted = wanted;
        }

        Found go(IndexReader reader) throws SQLException {
            try (PreparedStatement query = connection.prepareStatement(AT)) {
                boolean isLast = reader.find(wanted, below(asked.cursor()), (no, place) -> {
                    lowest = no;
                    compare(query, place);
                    return found.size() < asked.limit() && System.nanoTime() < until;
                });
                return new Found(found, isLast ? null : Long.toString(lowest));
            }
        }

        private void compare(PreparedStatement query, Place place) throws SQLException {
            query.setLong(1, place.room());
            query.setLong(2, place.seq());
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    ChatMessage message = SqliteRows.message(row);
                    if (isMeant(message)) {
                        found.add(message);
                    }
                }
            }
        }

        private boolean isMeant(ChatMessage message) {
            Command.Search.Filter filter = asked.filter();
            String text = message.text().value();
            return !message.isDeleted()
                    && (filter.before() == null || message.at().isBefore(filter.before()))
                    && (filter.after() == null || message.at().isAfter(filter.after()))
                    && (filter.has() == null || Traits.hasLink(text))
                    && Folding.folded(text).contains(wanted.text());
        }
    }

    /// A cursor that is none means the beginning.
    private static long below(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}

package chat.earshot.server.store.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts messages into the index, and takes them out. Nothing is there before [#commit]. Owned by the indexer's thread.
public final class IndexWriter implements AutoCloseable {

    /// A message's place in its room.
    ///
    /// @param room the room's number in the database
    public record Place(long room, long seq) {}

    private final Connection connection;
    private final PreparedStatement number;
    private final PreparedStatement enter;
    private final PreparedStatement forget;
    private final PreparedStatement write;
    private final PreparedStatement erase;
    private final PreparedStatement mark;

    public IndexWriter(IndexFile file) throws SQLException {
        connection = file.openWriting();
        try {
            number = connection.prepareStatement("SELECT no FROM entry WHERE room = ? AND seq = ?");
            enter = connection.prepareStatement("INSERT INTO entry (room, seq) VALUES (?, ?) RETURNING no");
            forget = connection.prepareStatement("DELETE FROM entry WHERE no = ?");
            write = connection.prepareStatement("INSERT OR REPLACE INTO words (rowid, word) VALUES (?, ?)");
            erase = connection.prepareStatement("DELETE FROM words WHERE rowid = ?");
            mark = connection.prepareStatement("INSERT OR REPLACE INTO mark (room, rev) VALUES (?, ?)");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// Up to which revision each room is in the index.
    public Map<Long, Long> marks() throws SQLException {
        Map<Long, Long> marks = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT room, rev FROM mark")) {
            while (row.next()) {
                marks.put(row.getLong(1), row.getLong(2));
            }
        }
        return marks;
    }

    public void mark(long room, long rev) throws SQLException {
        mark.setLong(1, room);
        mark.setLong(2, rev);
        mark.executeUpdate();
    }

    /// A new message comes behind all that are there; a changed one stays where it is.
    public void put(IndexedMessage message) throws SQLException {
        Place place = new Place(message.room(), message.seq());
        Long known = number(number, place);
        long no = known == null ? entered(place) : known;
        Set<String> words = new LinkedHashSet<>(Traits.of(message));
        words.addAll(Grams.of(Folding.folded(message.text())));
        write.setLong(1, no);
        write.setString(2, String.join(" ", words));
        write.executeUpdate();
    }

    private long entered(Place place) throws SQLException {
        Long no = number(enter, place);
        if (no == null) {
            throw new SQLException("The index gave a message no number.");
        }
        return no;
    }

    /// A deleted one is not found any more.
    public void remove(Place place) throws SQLException {
        Long no = number(number, place);
        if (no != null) {
            for (PreparedStatement step : List.of(erase, forget)) {
                step.setLong(1, no);
                step.executeUpdate();
            }
        }
    }

    private static @Nullable Long number(PreparedStatement query, Place place) throws SQLException {
        query.setLong(1, place.room());
        query.setLong(2, place.seq());
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : null;
        }
    }

    /// Some messages of a room that is gone, at most `limit`; when there are none, its mark goes too.
    ///
    /// @return whether there may be more
    public boolean removeSome(long room, int limit) throws SQLException {
        List<Place> places = places("SELECT room, seq FROM entry WHERE room = ? LIMIT ?", room, limit);
        for (Place place : places) {
            remove(place);
        }
        if (places.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM mark WHERE room = ?")) {
                delete.setLong(1, room);
                delete.executeUpdate();
            }
        }
        return !places.isEmpty();
    }

    /// Notes what is to be read later, in the order in which it is to be found.
    public void note(Place place) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO unread (room, seq) VALUES (?, ?)")) {
            insert.setLong(1, place.room());
            insert.setLong(2, place.seq());
            insert.executeUpdate();
        }
    }

    /// The next of what was noted; empty when there is nothing left.
    public List<Place> noted(int limit) throws SQLException {
        return places("SELECT room, seq FROM unread WHERE no > ? ORDER BY no LIMIT ?", 0, limit);
    }

    /// How many are noted.
    public long notedCount() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM unread")) {
            return row.getLong(1);
        }
    }

    /// The first so many of what was noted are done.
    public void done(int count) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM unread WHERE no IN (SELECT no FROM unread ORDER BY no LIMIT ?)")) {
            delete.setInt(1, count);
            delete.executeUpdate();
        }
    }

    private List<Place> places(String select, long value, int limit) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setLong(1, value);
            query.setInt(2, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    places.add(new Place(row.getLong(1), row.getLong(2)));
                }
            }
        }
        return places;
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    public void rollBack() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package chat.earshot.server.store;

import chat.earshot.server.room.StorageException;
import chat.earshot.server.store.search.IndexWriter.Place;
import chat.earshot.server.store.search.IndexedMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the indexer reads of the log. For any thread.
final class SearchSource {
    private static final String CHANGES = """
            SELECT room, seq, author, at, text, deleted, rev FROM message WHERE room = ? AND rev > ? ORDER BY rev LIMIT ?
            """;
    private static final String AT =
            "SELECT room, seq, author, at, text, deleted FROM message WHERE room = ? AND seq = ?";

    /// A message that is new or was changed.
    ///
    /// @param message absent when it was deleted
    record Changed(Place place, Instant at, @Nullable IndexedMessage message) {}

    /// @param rev up to which these are all
    record Changes(List<Changed> changes, long rev) {}

    /// Takes every message's place.
    interface Places {
        void take(Place place) throws SQLException;
    }

    private final SqliteReads reads;

    SearchSource(SqliteReads reads) {
        this.reads = reads;
    }

    /// The revision of each room that is not gone.
    Map<Long, Long> revisions() throws StorageException {
        return reads.look(SearchSource::revisions);
    }

    private static Map<Long, Long> revisions(Connection connection) throws SQLException {
        Map<Long, Long> revisions = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT no, rev FROM room WHERE kind <> 'gone'");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                revisions.put(row.getLong(1), row.getLong(2));
            }
        }
        return revisions;
    }

    /// Every message, oldest first, and the revisions of that moment.
    Map<Long, Long> all(Places places) throws StorageException {
        return reads.look(connection -> {
            try (PreparedStatement query =
                            connection.prepareStatement("SELECT room, seq FROM message ORDER BY at, seq");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    places.take(new Place(row.getLong(1), row.getLong(2)));
                }
            }
            return revisions(connection);
        });
    }

    /// What changed in a room above a revision.
    Changes changes(long room, long above, int limit) throws StorageException {
        return reads.look(connection -> {
            try (PreparedStatement query = connection.prepareStatement(CHANGES)) {
                query.setLong(1, room);
                query.setLong(2, above);
                query.setInt(3, limit);
                return changes(query, above);
            }
        });
    }

    private static Changes changes(PreparedStatement query, long above) throws SQLException {
        List<Changed> changes = new ArrayList<>();
        long rev = above;
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                changes.add(changed(row));
                rev = row.getLong(7);
            }
        }
        return new Changes(changes, rev);
    }

    /// What is at these places now; what is gone is left out.
    List<Changed> at(List<Place> places) throws StorageException {
        return reads.look(connection -> {
            List<Changed> found = new ArrayList<>(places.size());
            try (PreparedStatement query = connection.prepareStatement(AT)) {
                for (Place place : places) {
                    query.setLong(1, place.room());
                    query.setLong(2, place.seq());
                    try (ResultSet row = query.executeQuery()) {
                        if (row.next()) {
                            found.add(changed(row));
                        }
                    }
                }
            }
            return found;
        });
    }

    private static Changed changed(ResultSet row) throws SQLException {
        Place place = new Place(row.getLong(1), row.getLong(2));
        Instant at = Instant.ofEpochMilli(row.getLong(4));
        boolean isDeleted = row.getBoolean(6);
        return new Changed(
                place,
                at,
                isDeleted ? null : new IndexedMessage(place.room(), place.seq(), row.getLong(3), at, row.getString(5)));
    }
}

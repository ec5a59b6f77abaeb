package chat.earshot.server.store.search;

import chat.earshot.server.store.search.IndexWriter.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// One consistent look at the index. One thread's at a time.
public final class IndexReader implements AutoCloseable {

    /// Hears of messages that may be what is looked for, newest first.
    public interface Candidates {
        /// @param no the message's number in the index
        /// @return whether to go on
        boolean next(long no, Place place) throws SQLException;
    }

    private static final String SELECT = """
            SELECT entry.no, entry.room, entry.seq FROM words JOIN entry ON entry.no = words.rowid
            WHERE words MATCH ? AND words.rowid < ? ORDER BY words.rowid DESC
            """;

    private final Connection connection;

    public IndexReader(IndexFile file) throws SQLException {
        connection = file.openReading();
    }

    /// @param below only messages with lower numbers
    /// @return whether these were all
    public boolean find(Wanted wanted, long below, Candidates candidates) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT)) {
            query.setString(1, wanted.query());
            query.setLong(2, below);
            try (ResultSet row = query.executeQuery()) {
                boolean goesOn = true;
                boolean isMore = row.next();
                while (goesOn && isMore) {
                    goesOn = candidates.next(row.getLong(1), new Place(row.getLong(2), row.getLong(3)));
                    isMore = row.next();
                }
                return !isMore;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package chat.earshot.server.store;

import chat.earshot.common.model.Person;
import chat.earshot.server.room.StorageException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;

/// Reads people. For any thread.
final class SqliteDirectory {
    private final SqliteReads reads;

    SqliteDirectory(SqliteReads reads) {
        this.reads = reads;
    }

    @Nullable
    Person member(String identity) throws StorageException {
        return reads.<@Nullable Person>look(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PersonTable.BY_IDENTITY)) {
                query.setString(1, identity);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? SqliteRows.person(row, 1) : null;
                }
            }
        });
    }
}

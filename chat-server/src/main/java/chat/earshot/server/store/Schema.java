package chat.earshot.server.store;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database to the schema of this version, by the numbered scripts in `schema/`. Flyway is loaded only when
/// there is something to do: looking costs nothing at start-up, Flyway three tenths of a second.
final class Schema {
    /// The number of the last script; each script sets `user_version` to its own.
    static final int VERSION = 2;

    private Schema() {}

    /// @throws StoreException when a newer version wrote the database, which is then left as it was
    static void update(SqliteDatabase database) throws StoreException {
        int found = versionOf(database);
        if (found > VERSION) {
            throw new StoreException("The data in " + database.folder()
                    + " was written by a newer Earshot (its schema is " + found + ", this one knows " + VERSION
                    + "). Run that version, or choose another folder with --data. Nothing was changed.");
        }
        if (found < VERSION) {
            migrate(database);
        }
    }

    /// Looks without writing, so that a newer file stays untouched.
    private static int versionOf(SqliteDatabase database) throws StoreException {
        if (!Files.exists(database.file())) {
            return 0;
        }
        try (Connection connection = database.openReading();
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("PRAGMA user_version")) {
            return version.getInt(1);
        } catch (SQLException e) {
            throw SqliteTrouble.of(e, database.folder()).atStart(database.folder(), e);
        }
    }

    private static void migrate(SqliteDatabase database) throws StoreException {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database.writing())
                    .locations("classpath:schema")
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    "The data in " + database.folder()
                            + " could not be brought to this version. It is as it was before; the log says more.",
                    e);
        }
    }
}

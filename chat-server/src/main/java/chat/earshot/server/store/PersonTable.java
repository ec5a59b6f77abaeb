package chat.earshot.server.store;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.room.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes people, and decides whose a name is when its owner is away. Owned by the writer's thread.
final class PersonTable implements AutoCloseable {
    static final String BY_IDENTITY = "SELECT id, name, color FROM person WHERE identity = ?";

    private final PreparedStatement byId;
    private final PreparedStatement byIdentity;
    private final PreparedStatement byName;
    private final PreparedStatement insert;
    private final PreparedStatement rename;
    private final PreparedStatement seen;

    /// Whose a name is.
    private record Owner(Person person, Instant seen) {}

    /// Whether somebody may have a name.
    private sealed interface Claim {
        record Granted(Outcome.@Nullable Displaced displaced) implements Claim {}

        record Denied() implements Claim {}
    }

    PersonTable(Connection connection) throws SQLException {
        byId = connection.prepareStatement("SELECT id, name, color FROM person WHERE id = ?");
        byIdentity = connection.prepareStatement(BY_IDENTITY);
        byName = connection.prepareStatement("SELECT id, name, color, seen FROM person WHERE name_key = ?");
        insert = connection.prepareStatement(
                "INSERT INTO person (id, identity, name, name_key, color, seen) VALUES (?, ?, ?, ?, ?, ?)");
        // A guest's name is its own only while it is here, which the hub sees to.
        rename = connection.prepareStatement("""
                UPDATE person SET name = ?, name_key = CASE WHEN identity IS NULL THEN NULL ELSE ? END, seen = ?
                WHERE id = ?
                """);
        seen = connection.prepareStatement("UPDATE person SET seen = max(seen, ?) WHERE id = ?");
    }

    Outcome enter(Change.Enter enter) throws SQLException {
        Person known = enter.identity() == null ? null : find(byIdentity, enter.identity());
        if (known != null) {
            seen(known.id(), enter.at());
            return new Outcome.Recognised(known);
        }
        return switch (enter.newcomer()) {
            case Change.Enter.Newcomer.Refuse refuse -> new Outcome.Refused(refuse.why());
            case Change.Enter.Newcomer.Welcome welcome -> create(enter, welcome.person());
        };
    }

    private Outcome create(Change.Enter enter, Person person) throws SQLException {
        return switch (claim(person.name(), person.id(), enter.at())) {
            case Claim.Denied _ -> new Outcome.Refused(Refusal.NAME_TAKEN);
            case Claim.Granted granted -> {
                insert.setString(1, person.id().value());
                setNullable(2, enter.identity());
                insert.setString(3, person.name().value());
                setNullable(4, enter.identity() == null ? null : person.name().key());
                insert.setString(5, person.color().wireName());
                insert.setLong(6, enter.at().toEpochMilli());
                insert.executeUpdate();
                yield new Outcome.Created(granted.displaced());
            }
        };
    }

    private void setNullable(int parameter, @Nullable String value) throws SQLException {
        if (value == null) {
            insert.setNull(parameter, Types.VARCHAR);
        } else {
            insert.setString(parameter, value);
        }
    }

    Outcome rename(Change.Rename change) throws SQLException {
        Person person = find(change.person());
        if (person == null) {
            throw new SQLException("A person who is not stored can't be renamed.");
        }
        return switch (claim(change.name(), person.id(), change.at())) {
            case Claim.Denied _ -> new Outcome.Refused(Refusal.NAME_TAKEN);
            case Claim.Granted granted -> {
                store(person.id(), change.name(), change.at());
                yield new Outcome.Renamed(person.named(change.name()), person.name(), granted.displaced());
            }
        };
    }

    void seen(PersonId person, Instant at) throws SQLException {
        seen.setLong(1, at.toEpochMilli());
        seen.setString(2, person.value());
        seen.executeUpdate();
    }

    /// A name belongs to its person until that was not seen for long and somebody else wants it.
    private Claim claim(DisplayName name, PersonId claimant, Instant now) throws SQLException {
        Owner owner = owner(name);
        if (owner == null || owner.person().id().equals(claimant)) {
            return new Claim.Granted(null);
        }
        if (owner.seen().isAfter(now.minus(Protocol.NAME_KEPT))) {
            return new Claim.Denied();
        }
        DisplayName other = firstFreeOf(owner.person().name());
        store(owner.person().id(), other, owner.seen());
        return new Claim.Granted(new Outcome.Displaced(
                owner.person().named(other), owner.person().name()));
    }

    private DisplayName firstFreeOf(DisplayName name) throws SQLException {
        int n = 2;
        while (owner(name.numbered(n)) != null) {
            n++;
        }
        return name.numbered(n);
    }

    private void store(PersonId person, DisplayName name, Instant at) throws SQLException {
        rename.setString(1, name.value());
        rename.setString(2, name.key());
        rename.setLong(3, at.toEpochMilli());
        rename.setString(4, person.value());
        rename.executeUpdate();
    }

    private @Nullable Owner owner(DisplayName name) throws SQLException {
        byName.setString(1, name.key());
        try (ResultSet row = byName.executeQuery()) {
            return row.next() ? new Owner(SqliteRows.person(row, 1), Instant.ofEpochMilli(row.getLong(4))) : null;
        }
    }

    @Nullable
    Person find(PersonId person) throws SQLException {
        return find(byId, person.value());
    }

    private static @Nullable Person find(PreparedStatement query, String key) throws SQLException {
        query.setString(1, key);
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? SqliteRows.person(row, 1) : null;
        }
    }

    @Override
    public void close() throws SQLException {
        byId.close();
        byIdentity.close();
        byName.close();
        insert.close();
        rename.close();
        seen.close();
    }
}

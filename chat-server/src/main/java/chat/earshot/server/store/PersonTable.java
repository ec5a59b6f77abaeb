package chat.earshot.server.store;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.ServerRole;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.room.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes people, and decides whose a name is when its owner is away. Owned by the writer's thread.
final class PersonTable {
    /// Twice the hash of an identity: somebody's first, or that of another device.
    static final String BY_IDENTITY = """
            SELECT id, name, color, no, operator FROM person WHERE identity = ?
            UNION ALL
            SELECT p.id, p.name, p.color, p.no, p.operator FROM device d JOIN person p ON p.no = d.person
            WHERE d.identity = ?
            """;

    /// Somebody who is stored.
    ///
    /// @param no the number in the database
    record Someone(long no, Person person, Kind kind, ServerRole role) {
        enum Kind {
            MEMBER,
            GUEST
        }
    }

    private final Statements statements;
    private final Bans bans;

    /// Whose a name is.
    private record Owner(Person person, Instant seen) {}

    /// Whether somebody may have a name.
    private sealed interface Claim {
        record Granted(Outcome.@Nullable Displaced displaced) implements Claim {}

        record Denied() implements Claim {}
    }

    PersonTable(Statements statements, Bans bans) {
        this.statements = statements;
        this.bans = bans;
    }

    /// Whether this makes a member where there was none, [Outcome.Created] tells.
    Outcome enter(Change.Enter enter) throws SQLException {
        Someone known = enter.identity() == null ? null : byIdentity(enter.identity());
        if (known != null) {
            return recognise(known, enter);
        }
        if (bans.isBanned(enter.address())) {
            return new Outcome.Refused(Refusal.BANNED);
        }
        return switch (enter.newcomer()) {
            case Change.Enter.Newcomer.Refuse refuse -> new Outcome.Refused(refuse.why());
            case Change.Enter.Newcomer.Welcome welcome -> create(enter, welcome.person());
            case Change.Enter.Newcomer.Device device -> link(enter, device.person());
        };
    }

    private Outcome recognise(Someone known, Change.Enter enter) throws SQLException {
        if (bans.isOut(known, enter.address())) {
            return new Outcome.Refused(Refusal.BANNED);
        }
        seen(known.person().id(), enter.at());
        return new Outcome.Recognised(known.person());
    }

    private Outcome link(Change.Enter enter, PersonId person) throws SQLException {
        Someone owner = find(person);
        if (owner == null) {
            return new Outcome.Refused(Refusal.NO_SUCH_PERSON);
        }
        if (bans.isOut(owner, enter.address())) {
            return new Outcome.Refused(Refusal.BANNED);
        }
        statements.update("INSERT INTO device (identity, person) VALUES (?, ?)", enter.identity(), owner.no());
        seen(person, enter.at());
        return new Outcome.Recognised(owner.person());
    }

    private Outcome create(Change.Enter enter, Person person) throws SQLException {
        return switch (claim(person.name(), person.id(), enter.at())) {
            case Claim.Denied _ -> new Outcome.Refused(Refusal.NAME_TAKEN);
            case Claim.Granted granted -> {
                statements.update(
                        "INSERT INTO person (id, identity, name, name_key, color, seen) VALUES (?, ?, ?, ?, ?, ?)",
                        person.id().value(),
                        enter.identity(),
                        person.name().value(),
                        enter.identity() == null ? null : person.name().key(),
                        person.color().wireName(),
                        enter.at().toEpochMilli());
                yield new Outcome.Created(granted.displaced());
            }
        };
    }

    Outcome rename(Change.Rename change) throws SQLException {
        Someone someone = find(change.person());
        if (someone == null) {
            throw new SQLException("A person who is not stored can't be renamed.");
        }
        Person person = someone.person();
        return switch (claim(change.name(), person.id(), change.at())) {
            case Claim.Denied _ -> new Outcome.Refused(Refusal.NAME_TAKEN);
            case Claim.Granted granted -> {
                store(person.id(), change.name(), change.at());
                yield new Outcome.Renamed(person.named(change.name()), person.name(), granted.displaced());
            }
        };
    }

    void seen(PersonId person, Instant at) throws SQLException {
        statements.update("UPDATE person SET seen = max(seen, ?) WHERE id = ?", at.toEpochMilli(), person.value());
    }

    void promote(PersonId person) throws SQLException {
        statements.update("UPDATE person SET operator = 1 WHERE id = ?", person.value());
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

    /// A guest's name is its own only while it is here, which the hub sees to.
    private void store(PersonId person, DisplayName name, Instant at) throws SQLException {
        statements.update("""
                UPDATE person SET name = ?, name_key = CASE WHEN identity IS NULL THEN NULL ELSE ? END, seen = ?
                WHERE id = ?
                """, name.value(), name.key(), at.toEpochMilli(), person.value());
    }

    private @Nullable Owner owner(DisplayName name) throws SQLException {
        return statements.first(
                "SELECT id, name, color, seen FROM person WHERE name_key = ?",
                row -> new Owner(SqliteRows.person(row, 1), Instant.ofEpochMilli(row.getLong(4))),
                name.key());
    }

    private @Nullable Someone byIdentity(String identity) throws SQLException {
        return statements.first(
                BY_IDENTITY,
                row -> new Someone(row.getLong(4), SqliteRows.person(row, 1), Someone.Kind.MEMBER, roleIn(row, 5)),
                identity,
                identity);
    }

    @Nullable
    Someone find(PersonId person) throws SQLException {
        return statements.first(
                "SELECT id, name, color, no, identity, operator FROM person WHERE id = ?",
                PersonTable::someone,
                person.value());
    }

    /// Somebody who is stored.
    Someone get(PersonId person) throws SQLException {
        Someone someone = find(person);
        if (someone == null) {
            throw new SQLException("Somebody who is here is not stored.");
        }
        return someone;
    }

    Someone byNumber(long no) throws SQLException {
        Someone someone = statements.first(
                "SELECT id, name, color, no, identity, operator FROM person WHERE no = ?", PersonTable::someone, no);
        if (someone == null) {
            throw new SQLException("Somebody who is in a room is not stored.");
        }
        return someone;
    }

    /// The number of whoever has the folded name; `null` when nobody has.
    @Nullable
    Someone byName(String nameKey) throws SQLException {
        return statements.first(
                "SELECT id, name, color, no, identity, operator FROM person WHERE name_key = ?",
                PersonTable::someone,
                nameKey);
    }

    private static Someone someone(ResultSet row) throws SQLException {
        return new Someone(
                row.getLong(4),
                SqliteRows.person(row, 1),
                row.getString(5) == null ? Someone.Kind.GUEST : Someone.Kind.MEMBER,
                roleIn(row, 6));
    }

    static ServerRole roleIn(ResultSet row, int column) throws SQLException {
        return row.getBoolean(column) ? ServerRole.OPERATOR : ServerRole.MEMBER;
    }
}

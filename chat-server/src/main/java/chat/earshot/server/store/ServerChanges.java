package chat.earshot.server.store;

import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.ServerRole;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.room.Refusal;
import chat.earshot.server.store.PersonTable.Someone;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What the operator does to people of the whole server. Owned by the writer's thread.
final class ServerChanges {
    private final PersonTable people;
    private final Bans bans;

    ServerChanges(Tables tables) {
        this.people = tables.people();
        this.bans = tables.bans();
    }

    Outcome promote(Change.Promote change) throws SQLException {
        people.promote(change.actor());
        return new Outcome.Noted();
    }

    Outcome putOut(Change.PutOut change) throws SQLException {
        Someone person = people.find(change.person());
        Refusal cannot = whyNot(change.actor(), person);
        if (cannot != null || person == null) {
            return new Outcome.Refused(cannot == null ? Refusal.NO_SUCH_PERSON : cannot);
        }
        if (person.role() == ServerRole.OPERATOR) {
            return new Outcome.Refused(Refusal.NOT_THE_OPERATOR);
        }
        if (change.forGood() != null) {
            bans.ban(person, change.forGood());
        }
        return new Outcome.Banished(person.person().id());
    }

    Outcome letIn(Change.LetIn change) throws SQLException {
        Someone person = people.find(change.person());
        Refusal cannot = whyNot(change.actor(), person);
        if (cannot != null || person == null) {
            return new Outcome.Refused(cannot == null ? Refusal.NO_SUCH_PERSON : cannot);
        }
        bans.unban(person);
        return new Outcome.Noted();
    }

    private @Nullable Refusal whyNot(PersonId actor, @Nullable Someone person) throws SQLException {
        if (person == null) {
            return Refusal.NO_SUCH_PERSON;
        }
        return people.get(actor).role() == ServerRole.OPERATOR ? null : Refusal.OPERATOR_ONLY;
    }
}

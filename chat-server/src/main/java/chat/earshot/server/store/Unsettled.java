package chat.earshot.server.store;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.PersonId;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Outcome;
import chat.earshot.server.store.PersonTable.Someone;
import chat.earshot.server.store.RoomTable.Stored;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A batch, whose commit may leave open whether it is on disk. It is all there or not at all, so one thing that only
/// this batch can have stored tells: a new message, a revision, a new person; or else a stamp of its own. The writer's
/// thread.
///
/// @param outcomes what became of the changes if it is
/// @param stamp absent where a change tells
record Unsettled(
        List<Change> changes,
        List<Outcome> outcomes,
        @Nullable String stamp) {

    static Unsettled of(List<Change> changes, List<Outcome> outcomes) {
        boolean tells = outcomes.stream().anyMatch(Unsettled::tells);
        return new Unsettled(changes, outcomes, tells ? null : UUID.randomUUID().toString());
    }

    private static boolean tells(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stored _, Outcome.Changed _, Outcome.Created _ -> true;
            default -> false;
        };
    }

    boolean isStored(Tables tables) throws SQLException {
        if (stamp != null) {
            return tables.statements().exists("SELECT 1 FROM server WHERE batch = ?", stamp);
        }
        for (int i = 0; i < changes.size(); i++) {
            if (tells(outcomes.get(i))) {
                return isFound(changes.get(i), outcomes.get(i), tables);
            }
        }
        return false;
    }

    private static boolean isFound(Change change, Outcome outcome, Tables tables) throws SQLException {
        return switch (change) {
            case Change.Say say -> tables.messages().find(say.id()) != null;
            case Change.Enter enter
            when enter.newcomer() instanceof Change.Enter.Newcomer.Welcome welcome ->
                tables.people().find(welcome.person().id()) != null;
            default -> outcome instanceof Outcome.Changed changed && isFound(changed.now(), tables);
        };
    }

    private static boolean isFound(ChatMessage changed, Tables tables) throws SQLException {
        ChatMessage found = tables.messages().find(changed.id());
        return found != null && found.rev() >= changed.rev();
    }

    /// What nobody has been told of, once it is known to be stored, as it is stored.
    List<Outcome> untold(Tables tables) throws SQLException {
        List<Outcome> untold = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            switch (outcomes.get(i)) {
                case Outcome.Stored stored
                when change instanceof Change.Say say -> untold.addAll(said(say.id(), stored.opened(), tables));
                case Outcome.Created created
                when change instanceof Change.Enter enter && enter.identity() != null -> untold.add(created);
                case Outcome.Changed news -> untold.add(news);
                case Outcome.RoomMade news -> untold.add(news);
                case Outcome.RoomChanged news -> untold.add(news);
                case Outcome.Appointed news -> untold.add(news);
                case Outcome.Entered news -> untold.add(news);
                case Outcome.Out news -> untold.add(news);
                case Outcome.Renamed news -> untold.add(news);
                case Outcome.Banished news -> untold.add(news);
                case Outcome.Tidied news -> untold.add(news);
                default -> {
                    // Nothing that others have to hear of.
                }
            }
        }
        return untold;
    }

    private static List<Outcome> said(MessageId id, @Nullable PersonId opened, Tables tables) throws SQLException {
        List<Outcome> said = new ArrayList<>();
        ChatMessage message = tables.messages().find(id);
        if (message == null) {
            return said;
        }
        Stored room = tables.rooms().find(message.room());
        if (opened != null && room != null) {
            Someone other = tables.people().get(opened);
            said.add(new Outcome.Entered(other.person(), tables.memberships().asSeenBy(other, room)));
        }
        said.add(new Outcome.Repeated(message));
        return said;
    }
}

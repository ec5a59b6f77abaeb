package chat.earshot.server.store;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.server.room.Change;
import chat.earshot.server.room.Outcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A batch whose commit failed, which leaves open whether it is on disk. The writer's thread.
///
/// @param outcomes what became of the changes if it is
record Unsettled(List<Change> changes, List<Outcome> outcomes) {

    /// Whether it is stored: all of it is, or nothing, so the last change that leaves something to find tells. A batch
    /// without any is as good as not stored.
    boolean isStored(MessageTable messages, PersonTable people) throws SQLException {
        for (int i = changes.size() - 1; i >= 0; i--) {
            Optional<Boolean> found = isFound(changes.get(i), outcomes.get(i), messages, people);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return false;
    }

    /// Empty for a change that leaves nothing to find.
    private static Optional<Boolean> isFound(Change change, Outcome outcome, MessageTable messages, PersonTable people)
            throws SQLException {
        return switch (outcome) {
            case Outcome.Stored _ when change instanceof Change.Say say -> Optional.of(messages.find(say.id()) != null);
            case Outcome.Created _ when change instanceof Change.Enter enter -> isFound(enter.newcomer(), people);
            case Outcome.Renamed renamed ->
                Optional.of(renamed.person().equals(people.find(renamed.person().id())));
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> isFound(Change.Enter.Newcomer newcomer, PersonTable people) throws SQLException {
        return newcomer instanceof Change.Enter.Newcomer.Welcome welcome
                ? Optional.of(people.find(welcome.person().id()) != null)
                : Optional.empty();
    }

    /// What nobody has been told of, once it is known to be stored: messages as they are stored, new members, names.
    List<Outcome> untold(MessageTable messages) throws SQLException {
        List<Outcome> untold = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            Outcome outcome = outcomes.get(i);
            if (outcome instanceof Outcome.Stored && change instanceof Change.Say say) {
                ChatMessage stored = messages.find(say.id());
                if (stored != null) {
                    untold.add(new Outcome.Repeated(stored));
                }
            } else if (outcome instanceof Outcome.Renamed || isNewMember(change, outcome)) {
                untold.add(outcome);
            }
        }
        return untold;
    }

    private static boolean isNewMember(Change change, Outcome outcome) {
        return outcome instanceof Outcome.Created && change instanceof Change.Enter enter && enter.identity() != null;
    }
}

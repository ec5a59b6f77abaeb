package chat.earshot.server.store;

import chat.earshot.common.model.Content;
import chat.earshot.common.model.MessageText;
import chat.earshot.server.room.Outcome;
import java.util.List;

/// Outcomes by the places that messages got, whatever they say. Stateless.
final class Places {
    private static final Content.Said ANYTHING = new Content.Said(new MessageText("anything"));

    private Places() {}

    static Outcome stored(long seq) {
        return new Outcome.Stored(seq, seq, ANYTHING, null);
    }

    static List<Outcome> of(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome instanceof Outcome.Stored(long seq, long rev, Content.Said _, var opened)
                        ? new Outcome.Stored(seq, rev, ANYTHING, opened)
                        : outcome)
                .toList();
    }
}

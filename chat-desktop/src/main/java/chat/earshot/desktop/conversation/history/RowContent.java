package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.Person;
import java.util.List;

/// All that a row shows; a row that is given an equal one has nothing to do. Immutable.
///
/// @param author as called now
/// @param openers what stands above the words; nothing when the same author went on within a few minutes
record RowContent(Entry entry, Person author, List<Opener> openers) {
    RowContent {
        openers = List.copyOf(openers);
    }

    /// Whether it begins with the author's name.
    boolean startsGroup() {
        return openers.contains(new Opener.Group());
    }

    /// Whether a row shows it with the same lines, in the same colour.
    boolean looksLike(RowContent other) {
        boolean sameLines = openers.size() == other.openers.size();
        return sameLines && (openers.isEmpty() || author.color() == other.author.color());
    }
}

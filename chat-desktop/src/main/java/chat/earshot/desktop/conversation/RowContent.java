package chat.earshot.desktop.conversation;

import chat.earshot.common.model.Person;

/// All that a row shows; a row that is given an equal one has nothing to do. Immutable.
///
/// @param author as called now
/// @param time the time of day, as people write it
record RowContent(Entry entry, Person author, String time, Opening opening) {

    /// What stands between this message and the one before.
    sealed interface Opening {
        /// Nothing: the same author went on within a few minutes.
        record Continued() implements Opening {}

        /// A new group, with the author's name.
        record Group() implements Opening {}

        /// A new day, and so a new group.
        ///
        /// @param label the day, as people say it
        record Day(String label) implements Opening {}
    }
}

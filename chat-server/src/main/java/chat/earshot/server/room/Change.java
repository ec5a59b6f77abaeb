package chat.earshot.server.room;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.RoomId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the log is asked to store, with what the hub thinks of it. The hub's refusal travels along, since a repetition
/// is recognised before all else, and only the log knows one.
public sealed interface Change {

    /// Somebody says something.
    record Say(PersonId author, MessageId id, Verdict verdict) implements Change {

        /// What to do with a message that is no repetition.
        public sealed interface Verdict {
            record Store(RoomId room, MessageText text, Instant at) implements Verdict {}

            record Refuse(Refusal why) implements Verdict {}
        }
    }

    /// Somebody arrives.
    ///
    /// @param identity the hash of the secret; absent for a guest, who is a new person each time
    /// @param newcomer who this becomes when the identity is not known; or why it can't
    record Enter(@Nullable String identity, Newcomer newcomer, Instant at) implements Change {

        public sealed interface Newcomer {
            record Welcome(Person person) implements Newcomer {}

            record Refuse(Refusal why) implements Newcomer {}
        }
    }

    /// Somebody wants another name, which nobody who is online has.
    record Rename(PersonId person, DisplayName name, Instant at) implements Change {}

    /// Somebody was here until now.
    record Seen(PersonId person, Instant at) implements Change {}
}

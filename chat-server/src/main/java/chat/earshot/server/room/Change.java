package chat.earshot.server.room;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Emoji;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the log is asked to store. Whether an id is a repetition, whether what it is about exists and whether whoever
/// asks may do it is decided by the log, in the order of the changes, since only there all before them is known.
public sealed interface Change {

    /// Something is to become of a message.
    sealed interface OfMessage extends Change {}

    /// A room is to come into being, or to be another.
    sealed interface OfRoom extends Change {}

    /// Somebody is to be in a room, or no longer.
    sealed interface OfMembership extends Change {}

    /// Somebody says something.
    ///
    /// @param replyTo the message that it answers, in the same room
    record Say(
            PersonId author,
            MessageId id,
            RoomId room,
            Typed<MessageText> text,
            @Nullable MessageId replyTo,
            Instant at)
            implements OfMessage {}

    record Edit(PersonId actor, MessageId id, Typed<MessageText> text, Instant at) implements OfMessage {}

    record Delete(PersonId actor, MessageId id) implements OfMessage {}

    record React(PersonId actor, MessageId id, Emoji emoji, boolean on) implements OfMessage {}

    /// @param id chosen by the creator, as that of a message is
    record Create(PersonId actor, RoomId id, Typed<DisplayName> name, Room.Kind kind, Typed<Topic> topic)
            implements OfRoom {}

    record SetTopic(PersonId actor, RoomId room, Typed<Topic> topic) implements OfRoom {}

    /// @param id of the room, if the two don't have one yet
    record OpenDirect(PersonId actor, PersonId person, RoomId id) implements OfRoom {}

    record Appoint(PersonId actor, RoomId room, PersonId person, boolean on) implements OfRoom {}

    record Join(PersonId actor, RoomId room) implements OfMembership {}

    record Invite(PersonId actor, RoomId room, PersonId person) implements OfMembership {}

    record Leave(PersonId actor, RoomId room, Instant at) implements OfMembership {}

    record Kick(PersonId actor, RoomId room, PersonId person, Instant at) implements OfMembership {}

    record Ban(PersonId actor, RoomId room, PersonId person, Instant at) implements OfMembership {}

    record Unban(PersonId actor, RoomId room, PersonId person) implements OfMembership {}

    /// Everything up to this place is read.
    record Read(PersonId actor, RoomId room, long seq) implements Change {}

    /// Somebody arrives.
    ///
    /// @param identity the hash of the secret; absent for a guest, who is a new person each time
    /// @param newcomer who this becomes when the identity is not known; or why it can't
    /// @param address where from
    record Enter(@Nullable String identity, Newcomer newcomer, Instant at, String address) implements Change {

        public sealed interface Newcomer {
            record Welcome(Person person) implements Newcomer {}

            /// Another device of somebody who is known.
            record Device(PersonId person) implements Newcomer {}

            record Refuse(Refusal why) implements Newcomer {}
        }
    }

    /// Somebody wants another name, which nobody who is online has.
    record Rename(PersonId person, DisplayName name, Instant at) implements Change {}

    /// Somebody was here until now.
    record Seen(PersonId person, Instant at) implements Change {}

    /// Somebody has shown to be who runs the server.
    record Promote(PersonId actor) implements Change {}

    /// The operator puts somebody out of the server.
    ///
    /// @param forGood with these addresses, which may let nobody in any more; absent: they may come back
    record PutOut(PersonId actor, PersonId person, @Nullable List<String> forGood) implements Change {}

    /// The operator lets somebody in again, wherever from.
    record LetIn(PersonId actor, PersonId person) implements Change {}

    /// Rooms that nobody uses are to go, and what was said in them.
    ///
    /// @param emptied only those that nobody has been in since
    /// @param messages at most so many go in one commit
    record Tidy(Instant emptied, int messages) implements Change {}
}

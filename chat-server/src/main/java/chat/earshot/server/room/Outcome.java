package chat.earshot.server.room;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Content;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Membership;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a [Change], once its transaction is on disk.
public sealed interface Outcome {

    /// Of a [Change.Say].
    sealed interface OfSay extends Outcome {}

    /// Of a [Change.Edit], [Change.Delete] or [Change.React].
    sealed interface OfUpdate extends Outcome {}

    /// Of a [Change.OfRoom].
    sealed interface OfRoom extends Outcome {}

    /// Of a [Change.OfMembership].
    sealed interface OfMembership extends Outcome {}

    /// Of a [Change.Read].
    sealed interface OfRead extends Outcome {}

    /// Of a [Change.Enter].
    sealed interface OfEnter extends Outcome {}

    /// Of a [Change.Rename].
    sealed interface OfRename extends Outcome {}

    /// Of what the operator does to people.
    sealed interface OfPutOut extends Outcome {}

    /// Of a [Change.Tidy].
    sealed interface OfTidy extends Outcome {}

    /// A new message got its place in the room.
    ///
    /// @param opened who is in this direct room from now on, since this is the first that was said in it
    record Stored(
            long seq,
            long rev,
            Content.Said content,
            @Nullable PersonId opened) implements OfSay {}

    /// The same person has said this id before; nothing was stored.
    record Repeated(ChatMessage stored) implements OfSay {}

    /// The message is another now.
    record Changed(ChatMessage now) implements OfUpdate {}

    /// It was so already.
    record Unchanged(ChatMessage now) implements OfUpdate {}

    /// There is a new room, or the asker is in it for the first time.
    ///
    /// @param room as the asker sees it
    record RoomMade(PersonId asker, Room room) implements OfRoom {}

    /// The room is another now.
    ///
    /// @param room as everybody sees it
    record RoomChanged(Room room) implements OfRoom {}

    /// It was so already.
    ///
    /// @param room as the asker sees it
    record RoomKnown(Room room) implements OfRoom {}

    /// Somebody has another role in the room.
    ///
    /// @param room as that person sees it
    record Appointed(PersonId person, Room room) implements OfRoom {}

    /// Somebody is in the room from now on.
    ///
    /// @param room as that person sees it
    record Entered(Person person, Room room) implements OfMembership {}

    /// Somebody was in the room already.
    ///
    /// @param room as that person sees it
    record AlreadyIn(Person person, Room room) implements OfMembership {}

    /// Somebody is not in the room any more.
    ///
    /// @param members who are left
    record Out(Person person, RoomId room, int members) implements OfMembership {}

    /// Somebody was not in the room anyway.
    record NotIn(Person person, RoomId room) implements OfMembership {}

    /// How far somebody has read, and what is left.
    record Marked(RoomId room, Membership mine) implements OfRead {}

    /// The newcomer of the change is a person of this server now.
    record Created(@Nullable Displaced displaced) implements OfEnter {}

    /// The identity is known, from now on if it is a device.
    record Recognised(Person person) implements OfEnter {}

    record Renamed(Person person, DisplayName was, @Nullable Displaced displaced) implements OfRename {}

    /// The person was noted as seen, or as what it is.
    record Noted() implements OfPutOut {}

    /// Somebody has to go.
    record Banished(PersonId person) implements OfPutOut {}

    /// These rooms are gone.
    ///
    /// @param messages how many are stored no longer
    record Tidied(List<RoomId> rooms, long messages, boolean more) implements OfTidy {
        public Tidied {
            rooms = List.copyOf(rooms);
        }
    }

    record Refused(Refusal why) implements OfSay, OfUpdate, OfRoom, OfMembership, OfRead, OfEnter, OfRename, OfPutOut {}

    /// Who lost a name to somebody else, not having been seen for long.
    record Displaced(Person person, DisplayName was) {}
}

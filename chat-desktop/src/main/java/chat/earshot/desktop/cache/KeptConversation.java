package chat.earshot.desktop.cache;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import java.util.List;

/// What is known of a server's conversation without asking it. Immutable.
///
/// @param people everybody who is heard of in it, as they were last called
public record KeptConversation(
        ServerId server, String serverName, Person self, List<Person> people, List<KeptRoom> rooms) {
    public KeptConversation {
        people = List.copyOf(people);
        rooms = List.copyOf(rooms);
    }

    /// @param cursor the revision up to which nothing is missing from the oldest kept message on
    /// @param newest the end of what is kept, oldest first
    /// @param moreBefore whether there are older messages, here or on the server
    /// @param read the place of the last message that was read here; 0: nothing is known of it
    public record KeptRoom(
            RoomId id, String name, int members, long cursor, List<ChatMessage> newest, boolean moreBefore, long read) {
        public KeptRoom {
            newest = List.copyOf(newest);
        }
    }
}

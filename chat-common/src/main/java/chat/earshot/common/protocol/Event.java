package chat.earshot.common.protocol;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.model.ServerRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the server tells. See `docs/protocol.md` for when.
public sealed interface Event {

    /// The answer to `hello`.
    ///
    /// @param rooms those that this person is in, the default room first
    /// @param online how many people are connected, also when `people` does not name them all
    /// @param role what this person may do on the server
    record Welcome(
            ServerInfo server,
            Person you,
            Limits limits,
            List<Room> rooms,
            List<Presence> people,
            int online,
            ServerRole role)
            implements Event {
        public Welcome {
            rooms = List.copyOf(rooms);
            people = List.copyOf(people);
        }

        public Welcome(
                ServerInfo server, Person you, Limits limits, List<Room> rooms, List<Presence> people, int online) {
            this(server, you, limits, rooms, people, online, ServerRole.MEMBER);
        }
    }

    /// A page of a room's history.
    ///
    /// @param messages oldest first
    /// @param rev the room's revision when the page was read
    /// @param reset forget what you had of the room before
    record History(
            RoomId room, List<ChatMessage> messages, long rev, boolean moreBefore, boolean moreAfter, boolean reset)
            implements Event {
        public History {
            messages = List.copyOf(messages);
        }
    }

    /// What changed in a room since the client's cursor.
    ///
    /// @param messages in order of `rev`
    /// @param rev the cursor after applying this event
    /// @param more whether another `changes` of this room follows
    record Changes(RoomId room, List<ChatMessage> messages, long rev, boolean more) implements Event {
        public Changes {
            messages = List.copyOf(messages);
        }
    }

    /// Somebody said something, or a message changed; to whoever did it also the acknowledgement.
    record Message(ChatMessage message) implements Event {}

    /// What a room is like now. Where `mine` is absent, nothing has changed about how one is in it.
    record RoomShown(Room room) implements Event {}

    /// Somebody came into a room or is out of it; for whoever is out, the last of that room.
    ///
    /// @param reason what a moderator said to it
    record Member(
            RoomId room,
            Person person,
            boolean in,
            @Nullable String reason) implements Event {}

    /// How far this person has read, on whichever device.
    record Read(RoomId room, long seq, int unread, int mentions) implements Event {}

    /// Somebody is writing something in a room.
    record Typing(RoomId room, PersonId person) implements Event {}

    /// Public rooms, as everybody sees them.
    ///
    /// @param cursor for the next page; absent on the last
    record Rooms(List<Room> rooms, @Nullable String cursor) implements Event {
        public Rooms {
            rooms = List.copyOf(rooms);
        }
    }

    /// What a search found.
    ///
    /// @param text that was looked for
    /// @param messages newest first
    /// @param cursor for the next page; absent on the last
    record Found(
            String text,
            List<ChatMessage> messages,
            @Nullable String cursor) implements Event {
        public Found {
            messages = List.copyOf(messages);
        }
    }

    /// What one may do on the server from now on.
    record Role(ServerRole role) implements Event {}

    /// With this code another device becomes the same person, once.
    record Link(String code, Instant expires) implements Event {
        /// The code is as good as an identity, and not for a log.
        @Override
        public String toString() {
            return "Link[…]";
        }
    }

    /// Somebody's first connection opened.
    record Joined(Person person) implements Event {}

    /// Somebody's last connection closed a while ago.
    ///
    /// @param name known inside the server only, for the plain dialect; it does not travel in `chat.v1`
    record Left(PersonId person, Instant lastSeen, @Nullable DisplayName name) implements Event {}

    /// Somebody goes by another name now.
    record Renamed(Person person, DisplayName was) implements Event {}

    /// How many people are online, when there are too many to name.
    record Online(int online) implements Event {}

    /// The people of the server; to a plain client only those who are here.
    ///
    /// @param cursor for the next page; absent on the last
    record Who(List<Presence> people, @Nullable String cursor) implements Event {
        public Who {
            people = List.copyOf(people);
        }
    }

    record Pong() implements Event {}

    /// A refused command.
    ///
    /// @param message a sentence for people
    /// @param id of the refused message
    record Refused(
            ErrorCode code,
            String message,
            @Nullable MessageId id,
            @Nullable Duration retryAfter) implements Event {
        public Refused(ErrorCode code, String message) {
            this(code, message, null, null);
        }
    }

    /// The server as it introduces itself.
    record ServerInfo(ServerId id, String name, String version) {}

    record Limits(int nameChars, int textChars, int frameBytes) {}

    /// Somebody, and whether they are here.
    ///
    /// @param lastSeen when their last connection closed; absent while they are online
    record Presence(Person person, boolean online, @Nullable Instant lastSeen) {}
}

package chat.earshot.common.protocol;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the server tells. See `docs/protocol.md` for when.
public sealed interface Event {

    /// The answer to `hello`.
    ///
    /// @param online how many people are connected, also when `people` does not name them all
    record Welcome(ServerInfo server, Person you, Limits limits, List<Room> rooms, List<Presence> people, int online)
            implements Event {
        public Welcome {
            rooms = List.copyOf(rooms);
            people = List.copyOf(people);
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

    /// Somebody said something; to its sender also the acknowledgement.
    record Message(ChatMessage message) implements Event {}

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

    /// The people who are here, for a plain client that asks.
    record Who(List<Presence> people) implements Event {
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

package chat.earshot.common.protocol;

import chat.earshot.common.model.Emoji;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a client asks for. The form of a command has been checked; its contents (names, texts) are as they came, since
/// what is wrong with them is told only after what comes first: a repeated id, a missing room.
public sealed interface Command {

    /// Who is there. The first command of every connection.
    ///
    /// @param name wanted when the server does not know the identity
    /// @param link a code from [Link]: this identity is to be another device of that person
    /// @param client the program and its version, for the log
    /// @param server the server that the cursors of `resume` belong to
    /// @param resume for each room that the client has cached, the revision up to which it has everything
    record Hello(
            Identity identity,
            @Nullable String name,
            @Nullable String link,
            @Nullable String client,
            @Nullable ServerId server,
            Map<RoomId, Long> resume)
            implements Command {
        public Hello {
            resume = Map.copyOf(resume);
        }

        public Hello(
                Identity identity,
                @Nullable String name,
                @Nullable String client,
                @Nullable ServerId server,
                Map<RoomId, Long> resume) {
            this(identity, name, null, client, server, resume);
        }
    }

    /// Say something in a room. The echo is the acknowledgement.
    record Say(
            RoomId room,
            MessageId id,
            String text,
            @Nullable MessageId replyTo) implements Command {
        public Say(RoomId room, MessageId id, String text) {
            this(room, id, text, null);
        }
    }

    /// Say one's own message differently.
    record Edit(MessageId id, String text) implements Command {}

    record Delete(MessageId id) implements Command {}

    /// @param on whether the emoji is put there, or taken back
    record React(MessageId id, Emoji emoji, boolean on) implements Command {}

    record Rename(String name) implements Command {}

    record SetTopic(RoomId room, String topic) implements Command {}

    /// A page of messages.
    ///
    /// @param limit 1 to [Protocol#MAX_PAGE]
    record History(RoomId room, Span span, int limit) implements Command {
        /// @param before only messages with a lower `seq`; absent: the newest
        public History(RoomId room, @Nullable Long before, int limit) {
            this(room, before == null ? new Span.Newest() : Span.before(before), limit);
        }
    }

    /// Find messages that the asker may read.
    ///
    /// @param text always literal
    /// @param cursor of the page before
    record Search(
            String text, Filter filter, int limit, @Nullable String cursor) implements Command {

        /// What a message has to be besides; absent: whatever.
        ///
        /// @param before times are exclusive
        public record Filter(
                @Nullable RoomId room,
                @Nullable PersonId from,
                @Nullable Instant before,
                @Nullable Instant after,
                @Nullable Having has) {
            public static final Filter NONE = new Filter(null, null, null, null, null);
        }

        /// What a message may have in it.
        public enum Having {
            LINK,
            FILE
        }
    }

    /// Everything up to this place is read.
    record Read(RoomId room, long seq) implements Command {}

    /// The asker is writing something.
    record Typing(RoomId room) implements Command {}

    /// @param id of the new room; creating the same once more changes nothing
    /// @param kind not [Room.Kind#DIRECT]
    record Create(
            MessageId id,
            String name,
            Room.Kind kind,
            @Nullable String topic) implements Command {}

    record Join(RoomId room) implements Command {}

    record Leave(RoomId room) implements Command {}

    record Invite(RoomId room, PersonId person) implements Command {}

    /// Opens the room that two people have for themselves.
    record Direct(PersonId person) implements Command {}

    /// The public rooms.
    ///
    /// @param text what is in their names or topics; absent: anything
    /// @param cursor of the page before
    record Rooms(@Nullable String text, @Nullable String cursor) implements Command {}

    /// The people of the server.
    ///
    /// @param text what is in their names; absent: anything
    /// @param cursor of the page before
    record Who(@Nullable String text, @Nullable String cursor) implements Command {}

    /// Puts somebody out, who may come back.
    ///
    /// @param room absent: out of the server
    record Kick(
            PersonId person,
            @Nullable RoomId room,
            @Nullable String reason) implements Command {}

    /// Puts somebody out for good.
    ///
    /// @param room absent: out of the server
    record Ban(
            PersonId person,
            @Nullable RoomId room,
            @Nullable String reason) implements Command {}

    /// @param room absent: on the whole server
    record Unban(PersonId person, @Nullable RoomId room) implements Command {}

    /// @param on whether that person moderates the room from now on
    record Moderator(RoomId room, PersonId person, boolean on) implements Command {}

    /// Makes the asker the operator.
    record Operator(String code) implements Command {
        /// The code opens every door, and is not for a log.
        @Override
        public String toString() {
            return "Operator[…]";
        }
    }

    /// Asks for a code with which another device becomes the same person.
    record Link() implements Command {}

    /// For clients that can't see WebSocket pings.
    record Ping() implements Command {}
}

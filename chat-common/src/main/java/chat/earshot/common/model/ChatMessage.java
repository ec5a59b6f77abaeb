package chat.earshot.common.model;

import java.time.Instant;

/// A stored message as it is now. To apply one: replace what you have under its id, if its `rev` is higher.
///
/// @param seq its place in the room, for ever; order by it
/// @param rev the room's revision that last changed it; synchronise by it
/// @param at when the server took it, in whole milliseconds; for people to read, never to order by
/// @param author with the present name, not the one of that time
public record ChatMessage(MessageId id, RoomId room, long seq, long rev, Instant at, Person author, Content content) {

    /// A message that is a text and nothing else.
    public ChatMessage(MessageId id, RoomId room, long seq, long rev, Instant at, Person author, MessageText text) {
        this(id, room, seq, rev, at, author, new Content.Said(text));
    }

    /// What it says; [MessageText#NONE] when it was deleted.
    public MessageText text() {
        return switch (content) {
            case Content.Said said -> said.text();
            case Content.Deleted _ -> MessageText.NONE;
        };
    }

    public boolean isDeleted() {
        return content instanceof Content.Deleted;
    }

    /// Whether anything happened to it since it was said.
    public boolean isChanged() {
        return rev > seq;
    }
}

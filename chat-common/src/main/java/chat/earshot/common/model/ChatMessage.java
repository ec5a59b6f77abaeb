package chat.earshot.common.model;

import java.time.Instant;

/// A stored message as it is now. To apply one: replace what you have under its id, if its `rev` is higher.
///
/// @param seq its place in the room, for ever; order by it
/// @param rev the room's revision that last changed it; synchronise by it
/// @param at when the server took it, in whole milliseconds; for people to read, never to order by
/// @param author with the present name, not the one of that time
public record ChatMessage(MessageId id, RoomId room, long seq, long rev, Instant at, Person author, MessageText text) {}

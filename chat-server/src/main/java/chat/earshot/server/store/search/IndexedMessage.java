package chat.earshot.server.store.search;

import java.time.Instant;

/// A message as the index takes it.
///
/// @param room the room's number in the database, as `author` is its author's
/// @param text as it was said, not folded
public record IndexedMessage(long room, long seq, long author, Instant at, String text) {}

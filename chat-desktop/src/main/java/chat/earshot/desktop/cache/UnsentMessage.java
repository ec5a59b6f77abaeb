package chat.earshot.desktop.cache;

import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that was written for one server and not yet echoed by it. Immutable.
///
/// @param writtenAt by this computer's clock, in whole milliseconds
/// @param refused what the server answered when it does not take it
public record UnsentMessage(
        MessageId id,
        ServerId server,
        RoomId room,
        MessageText text,
        Instant writtenAt,
        @Nullable String refused) {}

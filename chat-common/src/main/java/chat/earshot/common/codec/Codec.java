package chat.earshot.common.codec;

import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.PlainEvent;
import chat.earshot.common.protocol.ProtocolException;
import chat.earshot.common.protocol.Request;
import chat.earshot.common.protocol.ServerStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Frames to values and back. Stateless, for any thread. What comes in is checked for its form here, once.
public final class Codec {
    private Codec() {}

    /// The command in a client's text frame.
    ///
    /// @throws ProtocolException with [ErrorCode#BAD_JSON], [ErrorCode#BAD_COMMAND] or [ErrorCode#UNKNOWN_TYPE]
    public static Request decodeCommand(String frame) throws ProtocolException {
        return CommandReader.read(Json.parse(frame));
    }

    /// A command as UTF-8 JSON.
    public static byte[] encode(Command command, @Nullable String ref) {
        return Json.write(json -> CommandWriter.write(json, command, ref));
    }

    /// The event in a server's text frame; empty for a type that this version does not know.
    ///
    /// @throws ProtocolException when a known event is not as the protocol says
    public static Optional<Answer> decodeEvent(String frame) throws ProtocolException {
        return EventReader.read(Json.parse(frame));
    }

    /// An event as UTF-8 JSON.
    public static byte[] encode(Event event, @Nullable String ref) {
        return Json.write(json -> EventWriter.write(json, event, ref));
    }

    /// An event of the plain dialect as UTF-8 JSON, its texts HTML-escaped.
    public static byte[] encode(PlainEvent event) {
        return Json.write(json -> PlainEventWriter.write(json, event));
    }

    public static byte[] encode(ServerStatus status) {
        return Json.write(json -> StatusFormat.write(json, status));
    }

    /// What a server says of itself.
    ///
    /// @throws ProtocolException when it is not an Earshot server's answer
    public static ServerStatus decodeStatus(String body) throws ProtocolException {
        return StatusFormat.read(Json.parse(body));
    }
}

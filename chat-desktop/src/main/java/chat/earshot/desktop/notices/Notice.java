package chat.earshot.desktop.notices;

import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;

/// What is told, ready to be shown: plain text of bounded length, without control characters. Immutable.
///
/// @param about a later notice about the same takes the place of this one
/// @param title one line
/// @param text a few lines
/// @param target what a click opens
public record Notice(About about, String title, String text, Target target) {

    /// What a notice is about.
    public sealed interface About {
        record OneRoom(RoomId room) implements About {}

        record SeveralRooms() implements About {}

        /// That notices work.
        record Trial() implements About {}
    }

    /// Where a click leads.
    public sealed interface Target {
        record AMessage(ServerId server, RoomId room, MessageId message) implements Target {}

        record TheWindow() implements Target {}
    }
}

package chat.earshot.common.protocol;

import java.util.List;

/// What a plain client is told: the three messages of the tutorial's front end. That front end inserts texts as HTML,
/// so they are escaped on the wire; here they are not.
public sealed interface PlainEvent {

    /// @param messages oldest first, at least one
    record History(List<PlainMessage> messages) implements PlainEvent {
        public History {
            messages = List.copyOf(messages);
        }
    }

    /// The client's own colour: its name was accepted.
    record Color(String cssKeyword) implements PlainEvent {}

    record Message(PlainMessage message) implements PlainEvent {}

    /// @param timeMillis milliseconds since 1970
    /// @param color a CSS colour keyword, never absent
    record PlainMessage(long timeMillis, String text, String author, String color) {}
}

package chat.earshot.desktop.notices;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Person;

/// How a message concerns the reader.
public enum Concern {
    /// The reader's own, from here or from another device.
    OWN,
    /// To everybody in the room.
    ROOM,
    /// To the reader by name, or by `@room`.
    MENTION;

    static Concern of(ChatMessage message, Person reader) {
        if (message.author().id().equals(reader.id())) {
            return OWN;
        }
        return Mentions.isNamed(message.text().value(), reader.name()) ? MENTION : ROOM;
    }
}

package chat.earshot.desktop.notices;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Content;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.Room;

/// How a message concerns the reader.
public enum Concern {
    /// The reader's own, from here or from another device.
    OWN,
    /// To everybody in the room.
    ROOM,
    /// To the reader by name, or by `@room`.
    MENTION,
    /// To the reader alone.
    DIRECT;

    static Concern of(ChatMessage message, Person reader, Room.Kind kind) {
        if (message.author().id().equals(reader.id())) {
            return OWN;
        }
        if (kind == Room.Kind.DIRECT) {
            return DIRECT;
        }
        return calls(message, reader) ? MENTION : ROOM;
    }

    /// Whether it is meant for the reader more than for others.
    boolean isPersonal() {
        return this == MENTION || this == DIRECT;
    }

    private static boolean calls(ChatMessage message, Person reader) {
        return message.content() instanceof Content.Said said
                && (said.mentions().includes(reader.id())
                        || AtNames.isNamed(said.text().value(), reader.name()));
    }
}

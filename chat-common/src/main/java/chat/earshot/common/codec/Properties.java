package chat.earshot.common.codec;

import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.RoomId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes the properties of one JSON object; what is absent is left out.
record Properties(JsonGenerator json) {
    /// Always with milliseconds, so that the strings sort as the times do.
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    Properties type(String type) {
        return text("type", type);
    }

    Properties text(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
        return this;
    }

    Properties room(@Nullable RoomId room) {
        return text("room", room == null ? null : room.value());
    }

    Properties person(@Nullable PersonId person) {
        return text("person", person == null ? null : person.value());
    }

    /// A constant as the wire writes it.
    Properties name(String name, @Nullable Enum<?> constant) {
        return text(name, constant == null ? null : constant.name().toLowerCase(Locale.ROOT));
    }

    Properties time(String name, @Nullable Instant at) {
        return text(name, at == null ? null : TIME.format(at));
    }

    Properties number(String name, long value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    Properties flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
        return this;
    }

    /// A property that is there only when it is true.
    Properties mark(String name, boolean value) {
        return value ? flag(name, true) : this;
    }
}

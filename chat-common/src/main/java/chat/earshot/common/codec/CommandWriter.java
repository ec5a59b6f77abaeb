package chat.earshot.common.codec;

import chat.earshot.common.protocol.Command;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Commands to JSON. Stateless.
final class CommandWriter {
    private CommandWriter() {}

    static void write(JsonGenerator json, Command command, @Nullable String ref) {
        json.writeStartObject();
        switch (command) {
            case Command.Hello hello -> hello(json, hello);
            case Command.Say say -> {
                json.writeStringProperty("type", "say");
                json.writeStringProperty("room", say.room().value());
                json.writeStringProperty("id", say.id().value());
                json.writeStringProperty("text", say.text());
            }
            case Command.Rename rename -> {
                json.writeStringProperty("type", "rename");
                json.writeStringProperty("name", rename.name());
            }
            case Command.History history -> {
                json.writeStringProperty("type", "history");
                json.writeStringProperty("room", history.room().value());
                if (history.before() != null) {
                    json.writeNumberProperty("before", history.before());
                }
                json.writeNumberProperty("limit", history.limit());
            }
            case Command.Ping _ -> json.writeStringProperty("type", "ping");
        }
        if (ref != null) {
            json.writeStringProperty("ref", ref);
        }
        json.writeEndObject();
    }

    private static void hello(JsonGenerator json, Command.Hello hello) {
        json.writeStringProperty("type", "hello");
        json.writeStringProperty("identity", hello.identity().secret());
        if (hello.name() != null) {
            json.writeStringProperty("name", hello.name());
        }
        if (hello.client() != null) {
            json.writeStringProperty("client", hello.client());
        }
        if (hello.server() != null) {
            json.writeStringProperty("server", hello.server().value());
            json.writeObjectPropertyStart("resume");
            hello.resume().forEach((room, cursor) -> json.writeNumberProperty(room.value(), cursor));
            json.writeEndObject();
        }
    }
}

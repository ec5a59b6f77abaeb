package chat.earshot.common.codec;

import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.ProtocolException;
import chat.earshot.common.protocol.ServerStatus;
import tools.jackson.core.JsonGenerator;

/// The JSON of `/status`. Stateless.
final class StatusFormat {
    private StatusFormat() {}

    static void write(JsonGenerator json, ServerStatus status) {
        json.writeStartObject();
        json.writeNumberProperty("currentClients", status.currentClients());
        json.writeNumberProperty("totalHistory", status.totalHistory());
        json.writeStringProperty("id", status.id().value());
        json.writeStringProperty("name", status.name());
        json.writeStringProperty("version", status.version());
        json.writeBooleanProperty("passphrase", status.passphrase());
        json.writeNumberProperty("uptimeSeconds", status.uptimeSeconds());
        json.writeNumberProperty("people", status.people());
        json.writeNumberProperty("rooms", status.rooms());
        json.writeEndObject();
    }

    static ServerStatus read(Fields fields) throws ProtocolException {
        return new ServerStatus(
                fields.count("currentClients"),
                fields.whole("totalHistory"),
                fields.value("id", ServerId::new),
                fields.text("name"),
                fields.text("version"),
                fields.flag("passphrase"),
                fields.whole("uptimeSeconds"),
                fields.count("people"),
                fields.count("rooms"));
    }
}

package chat.earshot.common.codec;

import chat.earshot.common.protocol.PlainEvent;
import tools.jackson.core.JsonGenerator;

/// The plain dialect's events to JSON. Stateless.
final class PlainEventWriter {
    private PlainEventWriter() {}

    static void write(JsonGenerator json, PlainEvent event) {
        json.writeStartObject();
        switch (event) {
            case PlainEvent.History history -> {
                json.writeStringProperty("type", "history");
                json.writeArrayPropertyStart("data");
                history.messages().forEach(message -> message(json, message));
                json.writeEndArray();
            }
            case PlainEvent.Color color -> {
                json.writeStringProperty("type", "color");
                json.writeStringProperty("data", color.cssKeyword());
            }
            case PlainEvent.Message message -> {
                json.writeStringProperty("type", "message");
                json.writeName("data");
                message(json, message.message());
            }
        }
        json.writeEndObject();
    }

    private static void message(JsonGenerator json, PlainEvent.PlainMessage message) {
        json.writeStartObject();
        json.writeNumberProperty("time", message.timeMillis());
        json.writeStringProperty("text", escaped(message.text()));
        json.writeStringProperty("author", escaped(message.author()));
        json.writeStringProperty("color", message.color());
        json.writeEndObject();
    }

    /// The characters that the tutorial's front end would take for markup.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}

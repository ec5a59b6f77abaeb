package chat.earshot.server.web.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// An answer to an HTTP request, whole.
///
/// @param headers besides those that every answer has
record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
    private static final String TEXT = "text/plain; charset=utf-8";

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply text(int status, String text) {
        return text(status, text, Map.of());
    }

    static Reply text(int status, String text, Map<String, String> headers) {
        return new Reply(status, TEXT, (text + "\n").getBytes(StandardCharsets.UTF_8), headers);
    }

    static Reply notFound() {
        return text(404, "There is nothing here.");
    }
}

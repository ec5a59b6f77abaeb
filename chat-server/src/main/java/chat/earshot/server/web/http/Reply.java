package chat.earshot.server.web.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// An answer to an HTTP request, whole. Immutable; its body is shared and never changed.
final class Reply {
    private static final String TEXT = "text/plain; charset=utf-8";

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final Map<String, String> headers;

    /// @param headers besides those that every answer has
    Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.headers = Map.copyOf(headers);
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

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }
}

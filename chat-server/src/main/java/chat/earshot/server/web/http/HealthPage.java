package chat.earshot.server.web.http;

import java.util.Map;
import java.util.function.BooleanSupplier;

/// `/health`: whether messages can be stored, for whatever watches over the server.
final class HealthPage {
    private static final Map<String, String> HEADERS = Map.of("Cache-Control", "no-store");

    private final BooleanSupplier healthy;

    HealthPage(BooleanSupplier healthy) {
        this.healthy = healthy;
    }

    Reply reply() {
        return healthy.getAsBoolean()
                ? Reply.text(200, "ok", HEADERS)
                : Reply.text(503, "Messages can't be stored.", HEADERS);
    }
}

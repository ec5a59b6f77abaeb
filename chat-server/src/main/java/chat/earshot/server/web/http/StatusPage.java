package chat.earshot.server.web.http;

import chat.earshot.common.codec.Codec;
import chat.earshot.common.protocol.ServerStatus;
import java.util.Map;
import java.util.function.Supplier;

/// `/status`: what the server says of itself.
final class StatusPage {
    private final Supplier<ServerStatus> status;

    StatusPage(Supplier<ServerStatus> status) {
        this.status = status;
    }

    Reply reply() {
        return new Reply(200, "application/json", Codec.encode(status.get()), Map.of("Cache-Control", "no-store"));
    }
}

package chat.earshot.server.web.socket;

import chat.earshot.common.protocol.Protocol;
import chat.earshot.server.web.dialect.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.jspecify.annotations.Nullable;

/// Decides whether a request at `/chat` becomes a WebSocket connection, before the engine sees it. For any thread.
public final class Handshake {
    static final String VERSION = "13";
    private static final int KEY_BYTES = 16;

    private final OriginRule origins;

    public Handshake(OriginRule origins) {
        this.origins = origins;
    }

    /// What comes of a request.
    public sealed interface Outcome {}

    public record Accepted(Language language, String host, String key) implements Outcome {}

    /// @param status of the HTTP answer
    /// @param sentence says what is wrong
    public record Refused(int status, String sentence) implements Outcome {}

    public Outcome judge(HttpRequestPacket request) {
        Refused malformed = malformed(request);
        if (malformed != null) {
            return malformed;
        }
        String host = only(request, "Host");
        String key = only(request, "Sec-WebSocket-Key");
        if (host == null || key == null) {
            return new Refused(400, "A WebSocket handshake has one Host and one Sec-WebSocket-Key.");
        }
        if (!origins.admits(all(request, "Origin"), host)) {
            return new Refused(403, "Pages from this origin may not chat here.");
        }
        Language language = language(request);
        if (language == null) {
            return new Refused(400, "This server speaks the sub-protocol chat.v1, or none.");
        }
        return new Accepted(language, host, key);
    }

    private static @Nullable Refused malformed(HttpRequestPacket request) {
        if (request.getProtocol().compareTo(org.glassfish.grizzly.http.Protocol.HTTP_1_1) < 0) {
            return new Refused(400, "A WebSocket handshake is made with HTTP/1.1.");
        }
        if (!tokens(request, "Upgrade").contains("websocket")) {
            return new Refused(426, "This is the address for WebSocket connections.");
        }
        if (!tokens(request, "Connection").contains("upgrade")) {
            return new Refused(400, "A WebSocket handshake has “Connection: Upgrade”.");
        }
        String version = only(request, "Sec-WebSocket-Version");
        if (version == null) {
            return new Refused(400, "A WebSocket handshake has one Sec-WebSocket-Version.");
        }
        if (!version.equals(VERSION)) {
            return new Refused(426, "This server speaks WebSocket version 13.");
        }
        if (!isKey(only(request, "Sec-WebSocket-Key"))) {
            return new Refused(400, "A WebSocket handshake has a Sec-WebSocket-Key of 16 bytes in base64.");
        }
        return null;
    }

    private static boolean isKey(@Nullable String key) {
        try {
            return key != null && Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// `null` when a sub-protocol is offered, but none that this server speaks.
    private static @Nullable Language language(HttpRequestPacket request) {
        List<String> offers = all(request, "Sec-WebSocket-Protocol");
        if (offers.isEmpty()) {
            return Language.PLAIN;
        }
        boolean offersV1 = offers.stream()
                .flatMap(offer -> Arrays.stream(offer.split(",")))
                .anyMatch(offer -> offer.strip().equals(Protocol.V1));
        return offersV1 ? Language.V1 : null;
    }

    private static List<String> tokens(HttpRequestPacket request, String header) {
        return all(request, header).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(token -> token.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static @Nullable String only(HttpRequestPacket request, String header) {
        List<String> values = all(request, header);
        return values.size() == 1 ? values.getFirst().strip() : null;
    }

    private static List<String> all(HttpRequestPacket request, String header) {
        List<String> values = new ArrayList<>();
        request.getHeaders().values(header).forEach(values::add);
        return values;
    }
}

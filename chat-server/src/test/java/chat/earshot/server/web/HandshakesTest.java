package chat.earshot.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.server.room.Input;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandshakesTest {
    private static final List<String> GOOD = List.of(
            "GET /chat HTTP/1.1",
            "Host: 127.0.0.1:1337",
            "Connection: keep-alive, Upgrade",
            "Upgrade: WebSocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

    private RunningServer running;

    @BeforeEach
    void start() throws IOException {
        running = RunningServer.started();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void goodHandshakeIsAnsweredAsTheStandardSays() throws Exception {
        assertThat(head(GOOD))
                .startsWith("HTTP/1.1 101 ")
                .containsIgnoringCase("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
                .containsIgnoringCase("Upgrade: websocket")
                .doesNotContainIgnoringCase("Sec-WebSocket-Protocol")
                .doesNotContainIgnoringCase("Server:");
        assertThat(running.hub.next()).isInstanceOf(Input.Listening.class);
    }

    @Test
    void subProtocolChoosesTheDialect() throws Exception {
        assertThat(head(with("Sec-WebSocket-Protocol: chat.v1")))
                .startsWith("HTTP/1.1 101 ")
                .containsIgnoringCase("Sec-WebSocket-Protocol: chat.v1");
        assertThat(running.hub.next()).isInstanceOf(Input.Opened.class);
        assertThat(head(with("Sec-WebSocket-Protocol: other, chat.v1"))).startsWith("HTTP/1.1 101 ");
        assertThat(head(with("Sec-WebSocket-Protocol: chat.v2"))).startsWith("HTTP/1.1 400 ");
        assertThat(head(with("Sec-WebSocket-Protocol: "))).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void foreignPagesAreRefused() throws Exception {
        assertThat(head(with("Origin: http://127.0.0.1:1337"))).startsWith("HTTP/1.1 101 ");
        assertThat(head(with("Origin: https://allowed.example"))).startsWith("HTTP/1.1 101 ");
        assertThat(head(with("Origin: http://evil.example"))).startsWith("HTTP/1.1 403 ");
        assertThat(head(with("Origin: null"))).startsWith("HTTP/1.1 403 ");
        assertThat(head(with("Origin: "))).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void oddHandshakesAreRefusedAndNeverAnError() throws Exception {
        for (String header : List.of("Host", "Connection", "Sec-WebSocket-Version", "Sec-WebSocket-Key")) {
            assertThat(head(without(header))).as("without %s", header).startsWith("HTTP/1.1 400 ");
        }
        assertThat(head(replaced("Sec-WebSocket-Key", "Sec-WebSocket-Key: short")))
                .startsWith("HTTP/1.1 400 ");
        assertThat(head(replaced("Connection", "Connection: close"))).startsWith("HTTP/1.1 400 ");
        assertThat(head(with("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="))).startsWith("HTTP/1.1 400 ");
        assertThat(head(replaced("GET", "POST /chat HTTP/1.1"))).startsWith("HTTP/1.1 405 ");
        assertThat(head(replaced("GET", "GET /other HTTP/1.1"))).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void otherVersionsAreToldWhichOneIsSpoken() throws Exception {
        assertThat(head(replaced("Sec-WebSocket-Version", "Sec-WebSocket-Version: 8")))
                .startsWith("HTTP/1.1 426 Upgrade Required\r\n")
                .containsIgnoringCase("Sec-WebSocket-Version: 13");
        assertThat(head(List.of("GET /chat HTTP/1.1", "Host: 127.0.0.1"))).startsWith("HTTP/1.1 426 ");
    }

    @Test
    void refusedHandshakeOpensNothing() throws Exception {
        head(with("Origin: http://evil.example"));
        running.hub.settle();
        assertThat(running.hub.hasMore()).isFalse();
        assertThat(running.server().openConnections()).isZero();
    }

    @Test
    void compressionIsNotNegotiated() throws Exception {
        assertThat(head(with("Sec-WebSocket-Extensions: permessage-deflate")))
                .startsWith("HTTP/1.1 101 ")
                .doesNotContainIgnoringCase("permessage-deflate");
    }

    @Test
    void debuggingHeadersOfTheEngineDoNothing() throws Exception {
        assertThat(head(with("X-Tyrus-Tracing-Accept: yes", "X-Tyrus-Tracing-Threshold: nonsense")))
                .startsWith("HTTP/1.1 101 ")
                .doesNotContain("Tracing");
    }

    private String head(List<String> lines) throws IOException {
        try (RawClient client = running.raw()) {
            return client.request(lines.toArray(String[]::new));
        }
    }

    private static List<String> with(String... headers) {
        List<String> lines = new ArrayList<>(GOOD);
        lines.addAll(List.of(headers));
        return lines;
    }

    private static List<String> without(String header) {
        return GOOD.stream().filter(line -> !line.startsWith(header)).toList();
    }

    private static List<String> replaced(String start, String by) {
        return GOOD.stream().map(line -> line.startsWith(start) ? by : line).toList();
    }
}

package chat.earshot.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.codec.Codec;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTest {
    private static final String FILE = "/for-tests/sample.js";

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
    void statusIsToldAsJsonAndNotKept() throws Exception {
        HttpResponse<String> answer = get("/status");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(Codec.decodeStatus(answer.body()).totalHistory()).isEqualTo(42);
    }

    @Test
    void healthFollowsTheStorage() throws Exception {
        assertThat(get("/health").body()).isEqualTo("ok\n");
        running.healthy = false;
        assertThat(get("/health").statusCode()).isEqualTo(503);
    }

    @Test
    void filesAreSentOnceAndRevalidated() throws Exception {
        HttpResponse<String> first = get(FILE);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");

        HttpResponse<String> second = get(FILE, "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("ETag")).hasValue(tag);
    }

    @Test
    void filesAreCompressedForThoseWhoWantIt() throws Exception {
        int whole = get(FILE).body().length();
        HttpResponse<String> compressed = get(FILE, "Accept-Encoding", "gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isLessThan(whole);
    }

    @Test
    void headHasTheHeadersAndNoBody() throws Exception {
        for (String path : List.of(FILE, "/status", "/health", "/missing")) {
            HttpResponse<String> get = get(path);
            HttpResponse<String> head =
                    send(HttpRequest.newBuilder(running.address(path)).HEAD());
            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Length"))
                    .as(path)
                    .isEqualTo(get.headers().firstValue("Content-Length"));
        }
    }

    @Test
    void everyAnswerHasTheSafetyHeaders() throws Exception {
        for (String path : List.of(FILE, "/status", "/health", "/missing", "/chat")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        }
    }

    @Test
    void missingPagesAreSaidInPlainTextWithoutNamingAnybody() throws Exception {
        HttpResponse<String> answer = get("/missing.html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(answer.body()).doesNotContainIgnoringCase("grizzly").doesNotContainIgnoringCase("tyrus");
    }

    @Test
    void otherMethodsAreToldWhichOnesThereAre() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "NONSENSE")) {
            String head = raw(method + " /status HTTP/1.1", "Host: a", "Content-Length: 0");
            assertThat(head).as(method).startsWith("HTTP/1.1 405 ").containsIgnoringCase("Allow: GET, HEAD");
        }
    }

    @Test
    void waysOutOfTheFolderLeadNowhere() throws Exception {
        for (String path : List.of(
                "/../web/for-tests/sample.js",
                "/for-tests/../for-tests/sample.js",
                "/for-tests/%2e%2e/for-tests/sample.js",
                "//for-tests/sample.js",
                "/for-tests/sample.js%00",
                "/for-tests/sample%2ejs",
                "/for-tests",
                "/for-tests/",
                "/%2e%2e/%2e%2e/etc/passwd")) {
            assertThat(raw("GET " + path + " HTTP/1.1", "Host: a")).as(path).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void queryIsIgnored() throws Exception {
        assertThat(get(FILE + "?v=2").statusCode()).isEqualTo(200);
    }

    @Test
    void bodyOnAGetIsRefusedAndTheConnectionClosed() throws Exception {
        try (RawClient client = running.raw()) {
            assertThat(client.request("GET /status HTTP/1.1", "Host: a", "Content-Length: 5"))
                    .startsWith("HTTP/1.1 400 ")
                    .containsIgnoringCase("Connection: close");
        }
        try (RawClient client = running.raw()) {
            assertThat(client.request("GET /status HTTP/1.1", "Host: a", "Transfer-Encoding: chunked"))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void nonsenseIsRefusedWithoutNamingAnybody() throws Exception {
        try (RawClient client = running.raw()) {
            assertThat(client.request("GET /status HTTP/1.1", "Host a"))
                    .startsWith("HTTP/1.")
                    .contains(" 400 ")
                    .doesNotContainIgnoringCase("grizzly");
        }
    }

    @Test
    void requestsFollowEachOtherOnOneConnection() throws Exception {
        try (RawClient client = running.raw()) {
            for (int i = 0; i < 50; i++) {
                assertThat(client.request("HEAD " + FILE + " HTTP/1.1", "Host: a"))
                        .startsWith("HTTP/1.1 200 ");
            }
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(running.address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return running.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String raw(String... lines) throws IOException {
        try (RawClient client = running.raw()) {
            return client.request(lines);
        }
    }
}

package chat.earshot.server.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticPagesTest {
    private final StaticPages pages = new StaticPages("/pages-for-tests");

    @Test
    void theFolderItselfIsItsIndex() {
        assertThat(get("/", null, null).contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(pages.find("/")).isSameAs(pages.find("/index.html"));
    }

    @Test
    void compressedVariantHasItsOwnTag() throws IOException {
        Reply whole = get("/parts/style.css", null, null);
        Reply compressed = get("/parts/style.css", "br, gzip", null);

        assertThat(compressed.headers())
                .containsEntry("Content-Encoding", "gzip")
                .containsEntry("Vary", "Accept-Encoding");
        assertThat(whole.headers()).doesNotContainKey("Content-Encoding").containsEntry("Vary", "Accept-Encoding");
        assertThat(compressed.headers().get("ETag"))
                .isNotEqualTo(whole.headers().get("ETag"));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(whole.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "gzip; q=0.000", "identity", "x-gzip-like", ""})
    void compressionIsNotForcedOnAnybody(String acceptEncoding) {
        assertThat(get("/parts/style.css", acceptEncoding, null).headers()).doesNotContainKey("Content-Encoding");
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() {
        String tag = get("/parts/style.css", null, null).headers().get("ETag");

        assertThat(get("/parts/style.css", null, tag).status()).isEqualTo(304);
        assertThat(get("/parts/style.css", null, "\"other\", W/" + tag).status())
                .isEqualTo(304);
        assertThat(get("/parts/style.css", null, "*").status()).isEqualTo(304);
        assertThat(get("/parts/style.css", null, "\"other\"").status()).isEqualTo(200);
        assertThat(get("/parts/style.css", "gzip", tag).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/missing.css",
                "/notes.secret",
                "/parts",
                "/parts/",
                "//index.html",
                "/./index.html",
                "/parts/../index.html",
                "/../pages-for-tests/index.html",
                "/..%2findex.html",
                "/%69ndex.html",
                "/index.html%00.css",
                "/index.html\0",
                "/index.html/",
                "/parts\\style.css",
                "index.html",
                "",
                "/.html",
                "/..html"
            })
    void nothingElseIsThere(String path) {
        assertThat(pages.find(path)).isNull();
    }

    private Reply get(String path, @Nullable String acceptEncoding, @Nullable String ifNoneMatch) {
        StaticFile file = pages.find(path);
        if (file == null) {
            throw new AssertionError(path + " is missing");
        }
        return file.reply(acceptEncoding, ifNoneMatch);
    }
}

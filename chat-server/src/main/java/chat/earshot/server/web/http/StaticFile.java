package chat.earshot.server.web.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// One of the page's files in memory, also compressed where that makes it smaller. Immutable.
final class StaticFile {
    private static final byte[] EMPTY = {};

    private final String contentType;
    private final Variant identity;
    private final @Nullable Variant gzip;

    /// One of the two ways in which a file can be sent.
    private static final class Variant {
        final byte[] body;
        final String tag;

        Variant(byte[] body, String tag) {
            this.body = body;
            this.tag = tag;
        }
    }

    private StaticFile(String contentType, Variant identity, @Nullable Variant gzip) {
        this.contentType = contentType;
        this.identity = identity;
        this.gzip = gzip;
    }

    static StaticFile of(String contentType, byte[] body) {
        String hash = hash(body);
        byte[] smaller = gzip(body);
        return new StaticFile(
                contentType,
                new Variant(body, "\"" + hash + "\""),
                smaller.length < body.length ? new Variant(smaller, "\"" + hash + "-gz\"") : null);
    }

    /// @param acceptEncoding the request's header
    /// @param ifNoneMatch the request's header
    Reply reply(@Nullable String acceptEncoding, @Nullable String ifNoneMatch) {
        boolean compressed = gzip != null && acceptsGzip(acceptEncoding);
        Variant variant = compressed && gzip != null ? gzip : identity;
        Map<String, String> headers = new HashMap<>();
        headers.put("ETag", variant.tag);
        // Asked for each time, and answered with 304: a page never mixes files of two versions.
        headers.put("Cache-Control", "no-cache");
        if (gzip != null) {
            headers.put("Vary", "Accept-Encoding");
        }
        if (matches(ifNoneMatch, variant.tag)) {
            return new Reply(304, contentType, EMPTY, headers);
        }
        if (compressed) {
            headers.put("Content-Encoding", "gzip");
        }
        return new Reply(200, contentType, variant.body, headers);
    }

    private static boolean matches(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                        .anyMatch(known -> known.equals("*") || known.equals(tag));
    }

    private static boolean acceptsGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.split(","))
                        .map(coding -> coding.replace(" ", ""))
                        .anyMatch(coding -> coding.equals("gzip")
                                || (coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(?:\\.0*)?")));
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

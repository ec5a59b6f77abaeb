package chat.earshot.server.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The page's files, from a folder of the class path. Each is read at its first request and kept, so that
/// start-up reads none. For any thread.
final class StaticPages {
    /// Nothing that could lead out of the folder, and nothing that needs decoding.
    private static final Pattern NAME = Pattern.compile(
            "(?:/[A-Za-z0-9_][A-Za-z0-9_-]*)*/[A-Za-z0-9_-]+" + "(?:[.][A-Za-z0-9_-]+)*[.](?<type>[a-z0-9]+)");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/vnd.microsoft.icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private final String folder;
    private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

    /// @param folder such as `/web`
    StaticPages(String folder) {
        this.folder = folder;
    }

    /// The file of this path, exactly as the request named it.
    @Nullable
    StaticFile find(String path) {
        String name = path.equals("/") ? "/index.html" : path;
        StaticFile known = files.get(name);
        return known != null ? known : load(name);
    }

    private @Nullable StaticFile load(String name) {
        var matcher = NAME.matcher(name);
        String type = matcher.matches() ? TYPES.get(matcher.group("type")) : null;
        if (type == null) {
            return null;
        }
        try (InputStream in = StaticPages.class.getResourceAsStream(folder + name)) {
            if (in == null) {
                return null;
            }
            StaticFile file = StaticFile.of(type, in.readAllBytes());
            files.put(name, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

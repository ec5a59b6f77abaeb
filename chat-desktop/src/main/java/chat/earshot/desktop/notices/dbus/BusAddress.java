package chat.earshot.desktop.notices.dbus;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Where the session's bus is to be found. Pure.
public final class BusAddress {
    private static final String TRANSPORT = "unix:";
    private static final String PATH = "path=";

    private BusAddress() {}

    /// The socket, as the environment names it. One in the abstract name space, which older desktops use, is out of
    /// reach for Java.
    public static Optional<Path> of(Map<String, String> environment) {
        String named = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        if (!named.isEmpty()) {
            return Arrays.stream(named.split(";", -1))
                    .filter(address -> address.startsWith(TRANSPORT))
                    .flatMap(address ->
                            Arrays.stream(address.substring(TRANSPORT.length()).split(",", -1)))
                    .filter(part -> part.startsWith(PATH))
                    .findFirst()
                    .flatMap(part -> path(part.substring(PATH.length())));
        }
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return runtime.isEmpty() ? Optional.empty() : path(runtime + "/bus");
    }

    private static Optional<Path> path(String escaped) {
        try {
            // A plus is a plus here.
            return Optional.of(Path.of(URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

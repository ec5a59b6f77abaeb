package chat.earshot.desktop.connection;

import chat.earshot.common.protocol.Protocol;
import chat.earshot.desktop.connection.InvalidAddressException.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a server is to be found. Immutable.
///
/// @param host a name or an IP literal; IPv6 without brackets
/// @param port 1 to 65535
public record ServerAddress(String host, int port) {
    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*)://(.*)");
    /// Host in brackets, or without any colon; then perhaps a port.
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?:\\[(?<literal>[^\\[\\]]+)]|(?<name>[^:\\[\\]]*))(?::(?<port>.*))?");

    private static final int MAX_CHARACTERS = 500;
    private static final int MAX_PORT = 65_535;

    /// Takes what somebody typed: `studio-nas.local`, `192.168.1.4:1337`, `[::1]:1337`, or the address of the web page
    /// as a browser shows it. Without a port it is 1337.
    public static ServerAddress parse(String typed) throws InvalidAddressException {
        String rest = withoutScheme(typed.strip());
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        rest = rest.substring(0, end);
        if (rest.isEmpty()) {
            throw new InvalidAddressException(Problem.MISSING);
        }
        // Two colons are in no host name and port: an IPv6 literal as people write it.
        if (!rest.startsWith("[") && rest.indexOf(':') != rest.lastIndexOf(':')) {
            rest = "[" + rest + "]";
        }
        Matcher parts = HOST_AND_PORT.matcher(rest);
        if (typed.length() > MAX_CHARACTERS || !parts.matches()) {
            throw notAnAddress();
        }
        String literal = parts.group("literal");
        String port = parts.group("port");
        return checked(new ServerAddress(
                (literal == null ? parts.group("name") : literal).toLowerCase(Locale.ROOT),
                port == null ? Protocol.DEFAULT_PORT : portOf(port)));
    }

    /// Where to chat.
    public URI chat() {
        return URI.create("ws://" + this + Protocol.CHAT_PATH);
    }

    /// Where a server says what it is.
    public URI status() {
        return URI.create("http://" + this + Protocol.STATUS_PATH);
    }

    /// As people write it, always with the port: `studio-nas.local:1337`, `[::1]:1337`.
    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    private static String withoutScheme(String typed) throws InvalidAddressException {
        Matcher scheme = SCHEME.matcher(typed);
        if (!scheme.matches()) {
            return typed;
        }
        return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
            case "http", "ws" -> scheme.group(2);
            case "https", "wss" -> throw new InvalidAddressException(Problem.ENCRYPTED);
            default -> throw notAnAddress();
        };
    }

    private static int portOf(String typed) throws InvalidAddressException {
        int port = typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
        if (port < 1 || port > MAX_PORT) {
            throw new InvalidAddressException(Problem.NO_PORT);
        }
        return port;
    }

    private static ServerAddress checked(ServerAddress address) throws InvalidAddressException {
        try {
            // It must be all host, and nothing of it a user or a path.
            String host = new URI("ws://" + address + Protocol.CHAT_PATH).getHost();
            if (host != null && address.toString().equals(host + ":" + address.port())) {
                return address;
            }
        } catch (URISyntaxException _) {
            // Said below.
        }
        throw notAnAddress();
    }

    private static InvalidAddressException notAnAddress() {
        return new InvalidAddressException(Problem.NOT_AN_ADDRESS);
    }
}

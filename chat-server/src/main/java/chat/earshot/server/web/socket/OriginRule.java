package chat.earshot.server.web.socket;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which web pages may open a chat connection: the ones that this server itself has served, under a name that nobody
/// else can point at it, and those that the operator allows. For any thread.
///
/// A browser says in `Origin` where a page came from and in `Host` what it asked for. That both agree is not enough: a
/// foreign site may let its own name point to this machine after its page was loaded.
public final class OriginRule {
    private static final List<String> LOCAL_DOMAINS = List.of("", ".local", ".lan", ".home", ".home.arpa", ".internal");
    private static final Pattern ORIGIN = Pattern.compile("(https?)://([^/?#@\\s]+)");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9._-]+)(?::(\\d{1,5}))?");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

    private final Supplier<Set<String>> ownNames;
    private final Set<String> publicNames;
    private final Set<String> allowed;

    /// @param ownNames of this machine, lower case, each also tried under the usual local domains
    /// @param publicNames host names that lead here, as the operator says
    /// @param allowed origins such as `https://intranet.example`, or `null` for pages that were opened as files
    public OriginRule(Supplier<Set<String>> ownNames, List<String> publicNames, List<String> allowed) {
        this.ownNames = ownNames;
        this.publicNames = publicNames.stream().map(OriginRule::lower).collect(Collectors.toUnmodifiableSet());
        this.allowed =
                allowed.stream().map(origin -> withoutSlash(lower(origin))).collect(Collectors.toUnmodifiableSet());
    }

    /// @param origins the values of all `Origin` headers; none for programs that are no browsers
    /// @param host the value of the `Host` header
    public boolean admits(List<String> origins, String host) {
        if (origins.isEmpty()) {
            return true;
        }
        if (origins.size() > 1) {
            return false;
        }
        String origin = lower(origins.getFirst().strip());
        return allowed.contains(origin) || isOwnPage(origin, lower(host));
    }

    private boolean isOwnPage(String origin, String host) {
        Matcher page = ORIGIN.matcher(origin);
        if (!page.matches()) {
            return false;
        }
        Matcher pageHost = AUTHORITY.matcher(page.group(2));
        Matcher asked = AUTHORITY.matcher(host);
        if (!pageHost.matches() || !asked.matches()) {
            return false;
        }
        int usual = page.group(1).equals("https") ? 443 : 80;
        return pageHost.group(1).equals(asked.group(1))
                && port(pageHost, usual) == port(asked, usual)
                && isOurs(asked.group(1));
    }

    private static int port(Matcher authority, int usual) {
        String port = authority.group(2);
        return port == null ? usual : Integer.parseInt(port);
    }

    private boolean isOurs(String host) {
        return host.startsWith("[")
                || IPV4.matcher(host).matches()
                || host.equals("localhost")
                || publicNames.contains(host)
                || isOwnName(host);
    }

    private boolean isOwnName(String host) {
        return ownNames.get().stream()
                .anyMatch(name -> LOCAL_DOMAINS.stream().anyMatch(domain -> host.equals(name + domain)));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String withoutSlash(String origin) {
        return origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin;
    }
}

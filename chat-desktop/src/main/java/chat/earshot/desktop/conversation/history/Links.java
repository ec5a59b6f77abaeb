package chat.earshot.desktop.conversation.history;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/// Finds what in a text leads somewhere: web pages and mail addresses, nothing else that a system could open.
final class Links {
    private static final String MAIL = "mailto:";
    private static final String AFTER_SCHEME = "://";
    private static final String END_OF_HOST = "/?#";
    /// Stands for itself in an address.
    private static final String PLAIN = "-._~:/?#[]@!$&'()*+,;=";

    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
            .build();

    private Links() {}

    /// All of the text, in order.
    static List<Run> runsOf(String text) {
        List<Run> runs = new ArrayList<>();
        int done = 0;
        if (mayHaveAny(text)) {
            for (LinkSpan span : EXTRACTOR.extractLinks(text)) {
                int from = beginOf(span, text, done);
                String characters = text.substring(from, span.getEndIndex());
                Optional<URI> target = targetOf(span.getType(), characters);
                if (target.isPresent()) {
                    addWords(runs, text.substring(done, from));
                    runs.add(new Run.Link(characters, target.get()));
                    done = span.getEndIndex();
                }
            }
        }
        addWords(runs, text.substring(done));
        return runs;
    }

    /// Where they lead, from first to last.
    static List<URI> targetsIn(List<Run> runs) {
        return runs.stream()
                .filter(Run.Link.class::isInstance)
                .map(run -> ((Run.Link) run).target())
                .toList();
    }

    /// Spares nearly all messages the search.
    private static boolean mayHaveAny(String text) {
        return text.contains(AFTER_SCHEME) || text.indexOf('@') >= 0 || text.contains("www.") || text.contains("WWW.");
    }

    private static int beginOf(LinkSpan span, String text, int earliest) {
        int before = span.getBeginIndex() - MAIL.length();
        boolean named = span.getType() == LinkType.EMAIL
                && before >= earliest
                && text.regionMatches(true, before, MAIL, 0, MAIL.length());
        return named ? before : span.getBeginIndex();
    }

    private static void addWords(List<Run> runs, String characters) {
        if (!characters.isEmpty()) {
            runs.add(new Run.Words(characters));
        }
    }

    private static Optional<URI> targetOf(LinkType type, String characters) {
        return switch (type) {
            case URL -> {
                String scheme = characters
                        .substring(0, characters.indexOf(AFTER_SCHEME))
                        .toLowerCase(Locale.ROOT);
                yield scheme.equals("http") || scheme.equals("https") ? pageAt(characters) : Optional.empty();
            }
            case WWW -> pageAt("http" + AFTER_SCHEME + characters);
            case EMAIL -> {
                String address = characters.substring(characters.lastIndexOf(':') + 1);
                yield uri(MAIL + escaped(address));
            }
        };
    }

    /// Names of hosts are written as the network knows them, so that letters of two alphabets are told apart.
    private static Optional<URI> pageAt(String address) {
        int host = address.indexOf(AFTER_SCHEME) + AFTER_SCHEME.length();
        int rest = host;
        while (rest < address.length() && END_OF_HOST.indexOf(address.charAt(rest)) < 0) {
            rest++;
        }
        String authority = address.substring(host, rest);
        int name = authority.lastIndexOf('@') + 1;
        try {
            String ascii = escaped(authority.substring(0, name)) + asciiName(authority.substring(name));
            return uri(address.substring(0, host) + ascii + escaped(address.substring(rest)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String asciiName(String hostAndPort) {
        boolean number = hostAndPort.startsWith("[");
        return number ? hostAndPort : IDN.toASCII(hostAndPort, IDN.ALLOW_UNASSIGNED);
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static String escaped(String part) {
        StringBuilder out = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); ) {
            int letter = part.codePointAt(i);
            boolean plain = letter < 128 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
            if (plain || isEscape(part, i)) {
                out.appendCodePoint(letter);
            } else {
                for (byte octet : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
                    out.append("%%%02X".formatted(octet & 0xff));
                }
            }
            i += Character.charCount(letter);
        }
        return out.toString();
    }

    private static boolean isEscape(String part, int at) {
        return part.charAt(at) == '%'
                && at + 2 < part.length()
                && Character.digit(part.charAt(at + 1), 16) >= 0
                && Character.digit(part.charAt(at + 2), 16) >= 0;
    }
}

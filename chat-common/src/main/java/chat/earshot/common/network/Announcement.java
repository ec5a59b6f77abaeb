package chat.earshot.common.network;

import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.ServerId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a server says of itself by multicast DNS: no more than what makes it known again. How many people there are,
/// and whether a passphrase is wanted, its `/status` tells. Immutable.
///
/// @param name what people call it
public record Announcement(ServerId server, String name, String version) {
    /// The kind of service, as DNS-SD writes it.
    public static final String SERVICE_TYPE = "_earshot._tcp.local.";

    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String VERSION = "version";
    /// Of a label of DNS, in bytes.
    private static final int MAX_LABEL = 63;
    /// Of a key with its value, in bytes.
    private static final int MAX_TEXT = 255;

    /// What was heard; empty when it isn't what an Earshot server says.
    ///
    /// @param texts the value of a key, `null` without one
    public static Optional<Announcement> heard(Texts texts) {
        String id = texts.of(ID);
        String name = texts.of(NAME);
        String version = texts.of(VERSION);
        try {
            return id == null || name == null || version == null
                    ? Optional.empty()
                    : Optional.of(new Announcement(new ServerId(id), name, version));
        } catch (InvalidValueException _) {
            return Optional.empty();
        }
    }

    /// The texts of a record.
    @FunctionalInterface
    public interface Texts {
        @Nullable
        String of(String key);
    }

    /// The keys and values to announce.
    public Map<String, String> texts() {
        return Map.of(ID, server.value(), NAME, cut(name, MAX_TEXT - NAME.length() - 1), VERSION, version);
    }

    /// How it is called among the services of a network, where no two may be called the same: a server that is in
    /// several networks has a name for each of its addresses.
    public String label(LanAddress at) {
        String end = " at " + at.text();
        return cut(name, MAX_LABEL - end.length()) + end;
    }

    private static String cut(String text, int bytes) {
        String cut = text;
        while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}

package chat.earshot.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What this machine calls itself. Asking can take seconds where the network is not well set up, so it happens beside
/// the start; until it is done fewer names are known. For any thread.
final class OwnNames implements Supplier<Set<String>> {
    private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");

    private volatile Set<String> names = Set.of();

    private OwnNames() {}

    static OwnNames lookedUp() {
        OwnNames names = new OwnNames();
        Thread.ofVirtual().name("own-names").start(names::lookUp);
        return names;
    }

    @Override
    public Set<String> get() {
        return names;
    }

    /// The name that can be told without asking anyone; empty when the system doesn't say.
    static Optional<String> known() {
        return told().map(OwnNames::firstPart).findFirst();
    }

    private void lookUp() {
        Set<String> found = new HashSet<>();
        told().forEach(name -> add(found, name));
        names = Set.copyOf(found);
        try {
            add(found, InetAddress.getLocalHost().getHostName());
            names = Set.copyOf(found);
        } catch (IOException e) {
            // A machine that doesn't know itself by name is reached by address.
        }
    }

    private static Stream<String> told() {
        return Stream.of(System.getenv("COMPUTERNAME"), System.getenv("HOSTNAME"), linuxName())
                .map(name -> name == null ? "" : name.strip())
                .filter(name -> !name.isEmpty());
    }

    private static @Nullable String linuxName() {
        try {
            return Files.isReadable(LINUX_NAME) ? Files.readString(LINUX_NAME) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /// The whole name, and its first part.
    private static void add(Set<String> names, String told) {
        String name = told.toLowerCase(Locale.ROOT);
        names.add(name);
        names.add(firstPart(name));
    }

    /// What follows the first dot is the network's, not the machine's.
    private static String firstPart(String name) {
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}

package chat.earshot.desktop.cache;

import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The servers that were joined from this computer, to be joined again with one click. For any thread.
public final class VisitedServers {
    private static final int MOST = 12;
    private static final String NAME = "visited";
    private static final String BETWEEN = "\t";

    /// @param address as it was joined
    /// @param name what it called itself last
    public record Visited(String address, ServerId server, String name) {
        private String written() {
            return String.join(BETWEEN, address, server.value(), name);
        }

        private static Optional<Visited> read(String line) {
            String[] parts = line.split(BETWEEN, 3);
            try {
                return parts.length == 3
                        ? Optional.of(new Visited(parts[0], new ServerId(parts[1]), parts[2]))
                        : Optional.empty();
            } catch (InvalidValueException _) {
                return Optional.empty();
            }
        }
    }

    private final Database database;

    VisitedServers(Database database) {
        this.database = database;
    }

    /// The last one first.
    public List<Visited> all() {
        return database.query("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), NAME).stream()
                .flatMap(String::lines)
                .map(Visited::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /// It has welcomed us at this address.
    public synchronized void welcomed(String address, Event.ServerInfo server) {
        String oneLine = server.name().replaceAll("\\p{Cntrl}", " ").strip();
        Visited now = new Visited(address, server.id(), oneLine);
        List<Visited> before = all();
        if (before.isEmpty() || !before.getFirst().equals(now)) {
            write(Stream.concat(Stream.of(now), others(before, server.id())));
        }
    }

    /// Forgets it; who one is there is kept.
    public synchronized void forget(ServerId server) {
        write(others(all(), server));
    }

    private static Stream<Visited> others(List<Visited> all, ServerId than) {
        return all.stream().filter(visited -> !visited.server().equals(than));
    }

    private void write(Stream<Visited> visited) {
        Function<Visited, String> line = Visited::written;
        database.change(
                "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
                NAME,
                visited.limit(MOST).map(line).collect(Collectors.joining("\n")));
    }
}

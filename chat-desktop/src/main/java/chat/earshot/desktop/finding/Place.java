package chat.earshot.desktop.finding;

import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.ServerStatus;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.finding.FoundServer.Condition;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address at which a server is, or is thought to be, and what it has answered. One thread's.
final class Place {
    /// The first round trips are slow; the best of the last few is what the way takes.
    private static final int ROUND_TRIPS = 4;
    /// A lost packet is no reason to say that a server is gone.
    private static final int MISSES_TO_BE_SILENT = 2;

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final int LONGEST_NAME = 100;

    /// Why it is looked at.
    enum Reason {
        HERE,
        VISITED
    }

    private final ServerAddress address;
    private final Set<Reason> reasons = new HashSet<>();
    /// What the announcements say that lead here.
    private final Map<String, Sighting> sightings = new HashMap<>();
    private final Deque<Duration> roundTrips = new ArrayDeque<>();
    private @Nullable ServerId expected;
    private String expectedName = "";
    private @Nullable ServerStatus status;
    private int misses;

    Place(ServerAddress address) {
        this.address = address;
    }

    ServerAddress address() {
        return address;
    }

    void lookedAtFor(Reason reason) {
        reasons.add(reason);
    }

    void notLookedAtFor(Reason reason) {
        reasons.remove(reason);
    }

    boolean isLookedAtFor(Reason reason) {
        return reasons.contains(reason);
    }

    /// Whether there is more than the guess that something could be there.
    boolean isKnownFromOutside() {
        return reasons.contains(Reason.VISITED) || !sightings.isEmpty();
    }

    boolean isForgotten() {
        return reasons.isEmpty() && sightings.isEmpty();
    }

    /// @param name as somebody on the network calls it: what could break or turn the line is taken out
    void expect(ServerId server, String name) {
        expected = server;
        String oneLine = UNFIT.matcher(name).replaceAll(" ").strip();
        expectedName = oneLine.substring(0, Math.min(oneLine.length(), LONGEST_NAME));
    }

    void seen(Sighting sighting) {
        sightings.put(sighting.label(), sighting);
        expect(sighting.server(), sighting.name());
    }

    void gone(String label) {
        sightings.remove(label);
    }

    void allGone() {
        sightings.clear();
    }

    void answered(ServerStatus now, Duration roundTrip) {
        if (status == null || !status.id().equals(now.id())) {
            roundTrips.clear();
        }
        status = now;
        misses = 0;
        roundTrips.addLast(roundTrip);
        if (roundTrips.size() > ROUND_TRIPS) {
            roundTrips.removeFirst();
        }
        expect(now.id(), now.name());
    }

    void missed() {
        misses++;
        if (status == null || misses >= MISSES_TO_BE_SILENT) {
            status = null;
            misses = Math.max(misses, MISSES_TO_BE_SILENT);
        }
    }

    Optional<ServerId> server() {
        return Optional.ofNullable(expected);
    }

    String name() {
        return expectedName;
    }

    boolean answers() {
        return status != null;
    }

    Condition condition() {
        if (status == null) {
            return misses == 0 ? new Condition.Asked() : new Condition.Silent();
        }
        Duration best = roundTrips.stream().min(Comparator.naturalOrder()).orElse(Duration.ZERO);
        return status.passphrase()
                ? new Condition.Locked(status.people(), best)
                : new Condition.Open(status.people(), best);
    }
}

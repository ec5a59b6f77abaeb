package chat.earshot.desktop.finding;

import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.ServerStatus;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.finding.FoundServer.Acquaintance;
import chat.earshot.desktop.finding.Place.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// All addresses that servers may be at, and the list of servers made of them: each server once,
/// however many addresses it has. One thread's.
final class Places {
    private static final int MOST = 64;
    private static final FoundServer.Condition SILENT = new FoundServer.Condition.Silent();

    /// In the order in which they came to be known.
    private final Map<ServerAddress, Place> places = new LinkedHashMap<>();
    /// By which address each was listed last: what answers is not changed for another.
    private final Map<ServerId, ServerAddress> chosen = new HashMap<>();

    /// A server joined before.
    void visited(ServerAddress address, ServerId server, String name) {
        Place place = at(address);
        place.lookedAtFor(Reason.VISITED);
        if (place.server().isEmpty()) {
            place.expect(server, name);
        }
    }

    void forget(ServerId server) {
        places.values().stream()
                .filter(place -> place.server().filter(server::equals).isPresent())
                .forEach(place -> place.notLookedAtFor(Reason.VISITED));
        tidy();
    }

    /// A server may run here: it is listed when it answers.
    void maybeHere(ServerAddress address) {
        at(address).lookedAtFor(Reason.HERE);
    }

    /// What the network says is not to be trusted: however much it says, only so many addresses are looked at.
    void seen(Sighting sighting) {
        gone(sighting.label());
        sighting.addresses().stream()
                .filter(address -> places.containsKey(address) || places.size() < MOST)
                .forEach(address -> at(address).seen(sighting));
    }

    void gone(String label) {
        places.values().forEach(place -> place.gone(label));
        tidy();
    }

    /// No announcement counts any more.
    void allGone() {
        places.values().forEach(Place::allGone);
        tidy();
    }

    void answered(ServerAddress address, ServerStatus status, Duration roundTrip) {
        Place place = places.get(address);
        if (place != null) {
            place.answered(status, roundTrip);
        }
    }

    void missed(ServerAddress address) {
        Place place = places.get(address);
        if (place != null) {
            place.missed();
        }
    }

    /// Whom to ask how things are.
    List<ServerAddress> toAsk() {
        return List.copyOf(places.keySet());
    }

    /// Those that answer first; among them, and among the others, in the order in which they came to be known.
    List<FoundServer> servers() {
        Map<ServerId, List<Place>> byServer = new LinkedHashMap<>();
        for (Place place : places.values()) {
            place.server()
                    .ifPresent(server -> byServer.computeIfAbsent(server, _ -> new ArrayList<>())
                            .add(place));
        }
        List<FoundServer> servers = new ArrayList<>();
        byServer.forEach((server, all) -> {
            if (any(all, place -> place.answers() || place.isKnownFromOutside())) {
                servers.add(listed(server, all));
            }
        });
        servers.sort(Comparator.comparing(server -> server.condition().equals(SILENT)));
        return List.copyOf(servers);
    }

    private FoundServer listed(ServerId server, List<Place> all) {
        ServerAddress before = chosen.get(server);
        Place best = all.stream()
                .min(Comparator.<Place, Boolean>comparing(place -> !place.answers())
                        .thenComparing(place -> !place.address().equals(before))
                        .thenComparing(place -> !place.isLookedAtFor(Reason.VISITED))
                        .thenComparing(place -> !place.isLookedAtFor(Reason.HERE)))
                .orElseThrow();
        chosen.put(server, best.address());
        return new FoundServer(server, best.name(), best.address(), acquaintance(all), best.condition());
    }

    private static Acquaintance acquaintance(List<Place> all) {
        if (any(all, place -> place.isLookedAtFor(Reason.HERE) && place.answers())) {
            return Acquaintance.HERE;
        }
        return any(all, place -> place.isLookedAtFor(Reason.VISITED)) ? Acquaintance.VISITED : Acquaintance.ANNOUNCED;
    }

    private static boolean any(List<Place> all, Predicate<Place> wanted) {
        return all.stream().anyMatch(wanted);
    }

    private Place at(ServerAddress address) {
        return places.computeIfAbsent(address, Place::new);
    }

    private void tidy() {
        places.values().removeIf(Place::isForgotten);
    }
}

package chat.earshot.server.room;

import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.ServerRole;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Those who are let in as soon as it is known which rooms they are in, a few at a time. On the hub's thread.
final class Newcomers {
    /// How many are let in before others get their turn: a welcome names many people, and when a thousand come back at
    /// once, the conversation of those who are here must not wait for it.
    private static final int AT_ONCE = 4;

    /// Somebody whom the log knows from now on.
    static final class Newcomer {
        private final Arrival arrival;
        private final Change.Enter.Newcomer wanted;
        private final Person stored;
        private Directory.Place place = new Directory.Place(ServerRole.MEMBER, List.of());
        /// Whether their rooms have changed since that was looked up.
        private boolean isOutdated;

        Newcomer(Arrival arrival, Change.Enter.Newcomer wanted, Person stored) {
            this.arrival = arrival;
            this.wanted = wanted;
            this.stored = stored;
        }

        Arrival arrival() {
            return arrival;
        }

        /// As what they came in.
        Change.Enter.Newcomer wanted() {
            return wanted;
        }

        Person stored() {
            return stored;
        }

        Directory.Place place() {
            return place;
        }
    }

    private final Reading reading;
    private final BiConsumer<Newcomer, Refusal> turnedAway;
    /// Those whose rooms are being looked up, and those who wait for their turn.
    private final Set<Newcomer> all = new LinkedHashSet<>();
    private final Queue<Newcomer> waiting = new ArrayDeque<>();

    /// @param turnedAway takes those whose rooms can't be read
    Newcomers(Reading reading, BiConsumer<Newcomer, Refusal> turnedAway) {
        this.reading = reading;
        this.turnedAway = turnedAway;
    }

    /// A guest is in the default room, and needs no looking up.
    void add(Newcomer newcomer) {
        all.add(newcomer);
        switch (newcomer.arrival) {
            case Arrival.Member _ -> lookUp(newcomer);
            case Arrival.Guest _ -> waiting.add(newcomer);
        }
    }

    private void lookUp(Newcomer newcomer) {
        newcomer.isOutdated = false;
        reading.ask(
                directory -> directory.place(newcomer.stored.id()),
                place -> {
                    newcomer.place = place;
                    waiting.add(newcomer);
                },
                failure -> {
                    all.remove(newcomer);
                    turnedAway.accept(newcomer, failure.refusal());
                });
    }

    /// Somebody has come into a room or is out of one.
    void roomsChanged(PersonId person) {
        for (Newcomer newcomer : all) {
            if (newcomer.stored.id().equals(person)) {
                newcomer.isOutdated = true;
            }
        }
    }

    /// Whether somebody waits to be let in.
    boolean isWaitedFor() {
        return !waiting.isEmpty();
    }

    /// Lets the next few in.
    void letSomeIn(Consumer<Newcomer> door) {
        for (int i = 0; i < AT_ONCE && !waiting.isEmpty(); i++) {
            Newcomer next = waiting.remove();
            if (next.isOutdated) {
                lookUp(next);
            } else {
                all.remove(next);
                door.accept(next);
            }
        }
    }
}

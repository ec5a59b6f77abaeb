package chat.earshot.server.room;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Who is here, with which names, colours and connections, and who wrote lately. It tells nobody: that is
/// [Presence]'s. Owned by the hub's thread.
final class People {

    /// Somebody who is here, or left so lately that nobody was told yet.
    private static final class Here {
        private Person person;
        private final Set<Session> sessions = new HashSet<>(2);
        /// Those with whom there is a direct room.
        private Set<PersonId> partners = Set.of();
        private Instant lastSeen = Instant.EPOCH;
        /// Counts departures, so that a timer knows whether it is still about the latest.
        private int departures;

        private Here(Person person) {
            this.person = person;
        }
    }

    /// A name that is kept for whoever is just coming in.
    private static final class Reservation {
        private final Person person;
        private final @Nullable String identity;
        private int holders = 1;

        private Reservation(Person person, @Nullable String identity) {
            this.person = person;
            this.identity = identity;
        }
    }

    private final Map<PersonId, Here> here = new HashMap<>();
    private final Map<PersonId, Reservation> reserved = new HashMap<>();
    /// Who wrote, the latest last; at most as many as a `welcome` may name.
    private final LinkedHashMap<PersonId, Opening.Recent> recent = new LinkedHashMap<>();
    private final Names names = new Names();
    private final Palette palette;

    People(Opening opening, RandomGenerator random) {
        palette = new Palette(random);
        opening.recent().forEach(this::remember);
    }

    int online() {
        return here.size();
    }

    /// Somebody new by that name, who has it and a colour until [#cancel]; `null` when somebody here has the name.
    /// Connections of one identity that come in together are to become the same person.
    ///
    /// @param identity absent for a guest
    @Nullable
    Person reserve(DisplayName name, @Nullable String identity) {
        PersonId owner = names.ownerOf(name);
        Reservation same = owner == null ? null : reserved.get(owner);
        if (same != null && identity != null && identity.equals(same.identity)) {
            same.holders++;
            return same.person;
        }
        PersonId id = PersonId.random();
        if (!names.claim(name, id)) {
            return null;
        }
        Person person = new Person(id, name, palette.take());
        reserved.put(id, new Reservation(person, identity));
        return person;
    }

    /// Takes a reservation back, as often as it was made; whoever is here by that name keeps it.
    void cancel(Person newcomer) {
        Reservation made = reserved.get(newcomer.id());
        if (made == null || --made.holders > 0) {
            return;
        }
        reserved.remove(newcomer.id());
        palette.giveBack(newcomer.color());
        Person present = find(newcomer.id());
        if (present == null || !present.name().key().equals(newcomer.name().key())) {
            names.release(newcomer.name(), newcomer.id());
        }
    }

    /// Keeps a name for somebody who is about to be called so; `false` when somebody here has it.
    boolean claim(DisplayName name, PersonId person) {
        return names.claim(name, person);
    }

    void release(DisplayName name, PersonId person) {
        names.release(name, person);
    }

    /// Whether this is the person's first connection.
    boolean arrive(Person person, Session session) {
        Here known = here.get(person.id());
        if (known != null) {
            known.sessions.add(session);
            return false;
        }
        Here arrived = new Here(person);
        arrived.sessions.add(session);
        here.put(person.id(), arrived);
        names.claim(person.name(), person.id());
        palette.use(person.color());
        return true;
    }

    /// One connection fewer. Answers a number for [#isStillGone], or `null` while there are others.
    @Nullable
    Integer depart(PersonId person, Session session, Instant at) {
        Here known = here.get(person);
        if (known == null || !known.sessions.remove(session) || !known.sessions.isEmpty()) {
            return null;
        }
        known.lastSeen = at;
        return ++known.departures;
    }

    /// Whether the person has not been back since that departure.
    boolean isStillGone(PersonId person, int departure) {
        Here known = here.get(person);
        return known != null && known.sessions.isEmpty() && known.departures == departure;
    }

    /// Somebody of whom [#isStillGone] is true is not here any more. Answers who it was, and when they were last seen.
    Opening.Recent forget(PersonId person) {
        Here known = here.remove(person);
        if (known == null) {
            throw new IllegalStateException("Only who was here can leave.");
        }
        names.release(known.person.name(), person);
        palette.giveBack(known.person.color());
        Opening.Recent was = new Opening.Recent(known.person, known.lastSeen);
        recent.replace(person, was);
        return was;
    }

    /// Everybody who is here, and when they were last seen: now, or when they left a moment ago.
    List<Opening.Recent> lastSeen(Instant now) {
        return here.values().stream()
                .map(there -> new Opening.Recent(there.person, there.sessions.isEmpty() ? there.lastSeen : now))
                .toList();
    }

    /// The person's connections; none when nobody is here.
    Set<Session> sessionsOf(PersonId person) {
        Here there = here.get(person);
        return there == null ? Set.of() : Set.copyOf(there.sessions);
    }

    /// With whom somebody who is here has a direct room.
    void talksTo(PersonId person, Set<PersonId> partners) {
        Here there = here.get(person);
        if (there != null) {
            there.partners = Set.copyOf(partners);
        }
    }

    Set<PersonId> partnersOf(PersonId person) {
        Here there = here.get(person);
        return there == null ? Set.of() : there.partners;
    }

    boolean isHere(PersonId person) {
        return here.containsKey(person);
    }

    /// Somebody who is here.
    @Nullable
    Person find(PersonId person) {
        Here there = here.get(person);
        return there == null ? null : there.person;
    }

    /// The person as they are called now.
    Person present(Person known) {
        Here there = here.get(known.id());
        if (there != null) {
            return there.person;
        }
        Opening.Recent wrote = recent.get(known.id());
        return wrote == null ? known : wrote.person();
    }

    void renamed(Person person) {
        Here there = here.get(person.id());
        if (there != null) {
            if (!there.person.name().key().equals(person.name().key())) {
                names.release(there.person.name(), person.id());
            }
            there.person = person;
            // It may have been given up for another meanwhile, when two connections rename the same person at once.
            names.claim(person.name(), person.id());
        }
        recent.computeIfPresent(person.id(), (id, was) -> new Opening.Recent(person, was.seen()));
    }

    void wrote(Person person, Instant at) {
        remember(new Opening.Recent(person, at));
    }

    private void remember(Opening.Recent wrote) {
        recent.putLast(wrote.person().id(), wrote);
        if (recent.size() > Protocol.MAX_PEOPLE) {
            recent.pollFirstEntry();
        }
    }

    /// Who is here, then who wrote lately, the latest first.
    List<Event.Presence> listed() {
        List<Event.Presence> listed = new ArrayList<>(whoIsHere());
        for (Opening.Recent wrote : recent.sequencedValues().reversed()) {
            if (listed.size() >= Protocol.MAX_PEOPLE) {
                break;
            }
            if (!here.containsKey(wrote.person().id())) {
                listed.add(new Event.Presence(wrote.person(), false, wrote.seen()));
            }
        }
        return listed;
    }

    /// Those who are here and are nobody's identity.
    List<Person> guests() {
        return here.values().stream()
                .filter(there -> there.sessions.stream().anyMatch(Session::isGuests))
                .map(there -> there.person)
                .toList();
    }

    List<Event.Presence> whoIsHere() {
        return here.values().stream()
                .limit(Protocol.MAX_PEOPLE)
                .map(there -> new Event.Presence(there.person, true, null))
                .toList();
    }
}

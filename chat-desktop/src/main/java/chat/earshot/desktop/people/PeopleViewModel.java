package chat.earshot.desktop.people;

import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.protocol.Event;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Who is here, and who was lately. FX thread.
public final class PeopleViewModel {

    /// A line of the list.
    public sealed interface Line {
        record Heading(String key, int count) implements Line {}

        record Here(Person person, Who who) implements Line {}

        record Away(Person person) implements Line {}
    }

    public enum Who {
        ONESELF,
        SOMEBODY
    }

    private final Map<PersonId, Event.Presence> people = new LinkedHashMap<>();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper online = new ReadOnlyIntegerWrapper(this, "online");
    private final ReadOnlyObjectWrapper<@Nullable Person> self = new ReadOnlyObjectWrapper<>(this, "self", null);
    private final Comparator<Person> byName;

    public PeopleViewModel() {
        Collator collator = Collator.getInstance();
        byName = Comparator.comparing(person -> person.name().value(), collator);
    }

    public ObservableList<Line> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /// How many are connected, named in [#lines] or not.
    public ReadOnlyIntegerProperty onlineProperty() {
        return online.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Person> selfProperty() {
        return self.getReadOnlyProperty();
    }

    public Optional<Person> self() {
        return Optional.ofNullable(self.get());
    }

    /// Who one is there is known; who else is, nobody has said yet.
    public void restored(Person you) {
        people.clear();
        lines.clear();
        online.set(0);
        self.set(you);
    }

    public void welcomed(Event.Welcome welcome) {
        people.clear();
        welcome.people().forEach(presence -> people.put(presence.person().id(), presence));
        Person you = welcome.you();
        people.put(you.id(), new Event.Presence(you, true, null));
        self.set(you);
        online.set(welcome.online());
        list();
    }

    public void joined(Event.Joined joined) {
        Event.Presence before = people.put(joined.person().id(), new Event.Presence(joined.person(), true, null));
        if (before == null || !before.online()) {
            online.set(online.get() + 1);
        }
        list();
    }

    public void left(Event.Left left) {
        Event.Presence before = people.get(left.person());
        if (before != null && before.online()) {
            people.put(left.person(), new Event.Presence(before.person(), false, left.lastSeen()));
            online.set(online.get() - 1);
            list();
        }
    }

    public void renamed(Event.Renamed renamed) {
        Person person = renamed.person();
        people.computeIfPresent(
                person.id(), (_, before) -> new Event.Presence(person, before.online(), before.lastSeen()));
        if (self().filter(you -> you.id().equals(person.id())).isPresent()) {
            self.set(person);
        }
        list();
    }

    public void counted(Event.Online counted) {
        online.set(counted.online());
        list();
    }

    private void list() {
        List<Line> here = people(true)
                .<Line>map(person -> new Line.Here(person, whoIs(person)))
                .toList();
        List<Line> away = people(false).<Line>map(Line.Away::new).toList();
        int hereCount = Math.max(online.get(), here.size());
        Stream<Line> recently = away.isEmpty()
                ? Stream.empty()
                : Stream.concat(Stream.of(new Line.Heading("people.recently", away.size())), away.stream());
        lines.setAll(Stream.of(Stream.of(new Line.Heading("people.online", hereCount)), here.stream(), recently)
                .flatMap(part -> part)
                .toList());
    }

    private Stream<Person> people(boolean here) {
        return people.values().stream()
                .filter(presence -> presence.online() == here)
                .map(Event.Presence::person)
                .sorted(byName);
    }

    private Who whoIs(Person person) {
        return self().filter(you -> you.id().equals(person.id())).isPresent() ? Who.ONESELF : Who.SOMEBODY;
    }
}

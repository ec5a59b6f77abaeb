package chat.earshot.server.room;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.Room;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which rooms there are, and which people. On the hub's thread.
final class Lists {
    private static final Comparator<Room> BY_NAME = Comparator.comparing((Room room) -> folded(room.name()))
            .thenComparing(room -> room.id().value());

    private final HubState state;
    private final Reading reading;

    Lists(HubState state, Reading reading) {
        this.state = state;
        this.reading = reading;
    }

    /// The public ones, by name.
    void rooms(Task task, Command.Rooms asked) {
        String text = folded(asked.text());
        String after = asked.cursor() == null ? "" : asked.cursor();
        List<Room> found = state.rooms().all().stream()
                .filter(room -> room.kind() == Room.Kind.PUBLIC)
                .map(LiveRoom::asSeenByAll)
                .filter(room -> folded(room.name()).contains(text)
                        || folded(room.topic()).contains(text))
                .filter(room -> cursorOf(room).compareTo(after) > 0)
                .sorted(BY_NAME)
                .limit(Protocol.MAX_LISTED + 1L)
                .toList();
        boolean isLast = found.size() <= Protocol.MAX_LISTED;
        List<Room> page = isLast ? found : found.subList(0, Protocol.MAX_LISTED);
        task.answer(new Event.Rooms(page, isLast ? null : cursorOf(page.getLast())));
    }

    /// The names of public rooms are unique when folded.
    private static String cursorOf(Room room) {
        return folded(room.name());
    }

    /// Members by name; guests, who are not stored, come with the first page.
    void who(Task task, Command.Who asked) {
        String text = folded(asked.text());
        String after = asked.cursor() == null ? "" : asked.cursor();
        task.from().busyStarted();
        reading.ask(
                directory -> directory.people(text, after, Protocol.MAX_LISTED),
                people -> {
                    Stream<Event.Presence> guests = after.isEmpty() ? guests(text) : Stream.empty();
                    Stream<Event.Presence> members = people.people().stream().map(this::presence);
                    task.answer(new Event.Who(Stream.concat(guests, members).toList(), people.next()));
                    done(task);
                },
                failure -> {
                    task.refuse(failure.refusal());
                    done(task);
                });
    }

    private static void done(Task task) {
        task.from().busyDone();
        task.then().run();
    }

    private Stream<Event.Presence> guests(String text) {
        return state.people().guests().stream()
                .filter(person -> person.name().key().contains(text))
                .limit(Protocol.MAX_LISTED)
                .map(person -> new Event.Presence(person, true, null));
    }

    private Event.Presence presence(Directory.Known known) {
        return state.people().isHere(known.person().id())
                ? new Event.Presence(state.people().present(known.person()), true, null)
                : new Event.Presence(known.person(), false, known.seen());
    }

    /// As names are compared.
    private static String folded(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        try {
            return new DisplayName(text).key();
        } catch (InvalidValueException e) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}

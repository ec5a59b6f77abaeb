package chat.earshot.server.room;

import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.ServerRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A port: who there is, and which rooms they are in, as the [MessageLog] has it. For any thread.
public interface Directory {

    /// Who has this identity, and may come in; `null` when nobody has.
    @Nullable
    Person member(String identity) throws StorageException;

    /// What somebody is on the server, and the rooms that they are in, in one consistent look.
    Place place(PersonId person) throws StorageException;

    /// Members whose folded names have the text in them, by name.
    ///
    /// @param after only names behind this folded one; empty: all
    People people(String text, String after, int limit) throws StorageException;

    /// @param rooms as that person sees them, the default room first
    record Place(ServerRole role, List<Room> rooms) {
        public Place {
            rooms = List.copyOf(rooms);
        }
    }

    /// @param seen when they were here last
    record Known(Person person, Instant seen) {}

    /// @param next the folded name after which the next page begins; absent when this is the last
    record People(List<Known> people, @Nullable String next) {
        public People {
            people = List.copyOf(people);
        }
    }
}

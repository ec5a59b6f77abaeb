package chat.earshot.server.room;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.PersonId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names in use by people who are here or just coming in. The log knows those of people who are away. Owned by the
/// hub's thread.
final class Names {
    private final Map<String, PersonId> owners = new HashMap<>();

    /// Whether the name is this person's now.
    boolean claim(DisplayName name, PersonId person) {
        return person.equals(owners.computeIfAbsent(name.key(), key -> person));
    }

    @Nullable
    PersonId ownerOf(DisplayName name) {
        return owners.get(name.key());
    }

    void release(DisplayName name, PersonId person) {
        owners.remove(name.key(), person);
    }
}

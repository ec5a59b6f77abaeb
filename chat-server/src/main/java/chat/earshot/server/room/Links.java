package chat.earshot.server.room;

import chat.earshot.common.model.PersonId;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Codes with which another device becomes the same person: each once, and not for long. Kept in memory only; after a
/// restart one asks for another. On the hub's thread.
final class Links {
    private final HubState state;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, PersonId> codes = new HashMap<>();

    Links(HubState state) {
        this.state = state;
    }

    /// A person's earlier code is void from now on.
    void link(Task task) {
        PersonId person = task.asker().id();
        codes.values().removeIf(person::equals);
        String code = Codes.random(random);
        codes.put(code, person);
        Instant expires = state.now().plus(Protocol.LINK_KEPT);
        state.timers().after(Protocol.LINK_KEPT, () -> codes.remove(code, person));
        task.answer(new Event.Link(code, expires));
    }

    /// Whose code this is; `null` when it is nobody's, or not any more.
    @Nullable
    PersonId ownerOf(String code) {
        return codes.get(Codes.normal(code));
    }

    /// It has let a device in.
    void used(String code) {
        codes.remove(Codes.normal(code));
    }
}

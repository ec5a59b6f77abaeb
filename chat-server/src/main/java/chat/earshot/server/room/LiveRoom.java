package chat.earshot.server.room;

import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// A room with whoever is in it now, and a copy of the counters that the log hands out. Owned by the hub's thread.
final class LiveRoom {
    private final Room stored;
    private final Set<Session> audience = new LinkedHashSet<>();
    private long rev;
    private long seq;

    LiveRoom(Room stored) {
        this.stored = stored;
        this.rev = stored.rev();
        this.seq = stored.seq();
    }

    RoomId id() {
        return stored.id();
    }

    Room asSeenBy(int members) {
        return new Room(stored.id(), stored.name(), stored.kind(), stored.topic(), members, rev, seq);
    }

    Set<Session> audience() {
        return Collections.unmodifiableSet(audience);
    }

    void enter(Session session) {
        audience.add(session);
    }

    void leave(Session session) {
        audience.remove(session);
    }

    /// The log has stored a new message.
    void grew(Outcome.Stored stored) {
        rev = stored.rev();
        seq = stored.seq();
    }

    /// To everyone in the room.
    void broadcast(Delivery delivery) {
        audience.forEach(session -> session.deliver(id(), rev, delivery));
    }

    /// To everyone in the room; the asker's own copy may differ by its `ref`.
    void broadcast(Delivery delivery, Session asker, Delivery toAsker) {
        for (Session session : audience) {
            session.deliver(id(), rev, session.equals(asker) ? toAsker : delivery);
        }
    }
}

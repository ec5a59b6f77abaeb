package chat.earshot.server.room;

import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// A room with whoever is in it now, and a copy of what the log knows of it. Owned by the hub's thread.
final class LiveRoom {
    private final Set<Session> audience = new LinkedHashSet<>();
    /// As everybody sees it; its counters are those below.
    private Room stored;
    private long rev;
    private long seq;
    private int members;

    LiveRoom(Room stored) {
        this.stored = stored;
        this.rev = stored.rev();
        this.seq = stored.seq();
        this.members = stored.members();
    }

    RoomId id() {
        return stored.id();
    }

    Room.Kind kind() {
        return stored.kind();
    }

    Room asSeenByAll() {
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
    void grew(Outcome.Stored message) {
        rev = message.rev();
        seq = message.seq();
    }

    /// The log has stored a change of a message.
    void changed(long revision) {
        rev = revision;
    }

    /// The log has stored who is in it, or what it is called.
    void is(Room now) {
        stored = now;
        members = now.members();
    }

    void hasMembers(int count) {
        members = count;
    }

    void memberCame() {
        members++;
    }

    /// To everyone in the room.
    void broadcast(Delivery delivery) {
        audience.forEach(session -> session.deliver(id(), rev, delivery));
    }

    /// To everyone in the room, and to the asker, wherever that is; its own copy may differ by its `ref`.
    void broadcast(Delivery delivery, Session asker, Delivery toAsker) {
        for (Session session : audience) {
            if (session.equals(asker)) {
                session.deliverAnswer(id(), toAsker);
            } else {
                session.deliver(id(), rev, delivery);
            }
        }
        if (!audience.contains(asker)) {
            asker.participant().send(toAsker);
        }
    }
}

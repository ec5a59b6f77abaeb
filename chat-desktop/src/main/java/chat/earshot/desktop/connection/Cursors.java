package chat.earshot.desktop.connection;

import chat.earshot.common.model.RoomId;
import java.util.HashMap;
import java.util.Map;

/// Up to which revision this client has everything, for each room of one server. Owned by one thread.
final class Cursors {

    /// What a live message is.
    enum Verdict {
        /// The next one: the cursor has moved.
        NEW,
        /// Already here, or about to come in its turn.
        REPEATED,
        /// Something between it and the cursor is missing.
        GAP
    }

    private final Map<RoomId, Long> cursors = new HashMap<>();

    /// The room has been caught up to here, whether by changes or by a fresh page.
    void caughtUp(RoomId room, long rev) {
        cursors.put(room, rev);
    }

    /// Judges a live message, and moves the cursor when it is the next one.
    ///
    /// @param mayBeRepetition it answers a `say` that was sent more than once
    Verdict live(RoomId room, long rev, boolean mayBeRepetition) {
        Long cursor = cursors.get(room);
        if (cursor == null) {
            return Verdict.GAP;
        }
        if (rev <= cursor) {
            return Verdict.REPEATED;
        }
        if (rev == cursor + 1) {
            cursors.put(room, rev);
            return Verdict.NEW;
        }
        return mayBeRepetition ? Verdict.REPEATED : Verdict.GAP;
    }

    /// For `hello`.
    Map<RoomId, Long> resume() {
        return Map.copyOf(cursors);
    }
}

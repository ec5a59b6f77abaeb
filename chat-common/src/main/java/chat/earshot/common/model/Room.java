package chat.earshot.common.model;

import org.jspecify.annotations.Nullable;

/// A room as one person sees it.
///
/// @param name of a direct room: the other person's present one
/// @param topic empty when there is none
/// @param members how many people belong to it, online or not
/// @param rev the revision of the last change
/// @param seq the place of the newest message, 0 when there is none
/// @param person the other one, in a direct room
/// @param mine how that person is in it; absent where nothing is said of that
public record Room(
        RoomId id,
        String name,
        Kind kind,
        String topic,
        int members,
        long rev,
        long seq,
        @Nullable PersonId person,
        @Nullable Membership mine) {

    /// A room of several people as everybody sees it.
    public Room(RoomId id, String name, Kind kind, String topic, int members, long rev, long seq) {
        this(id, name, kind, topic, members, rev, seq, null, null);
    }

    /// Who may find and enter it.
    public enum Kind {
        PUBLIC,
        PRIVATE,
        DIRECT
    }
}

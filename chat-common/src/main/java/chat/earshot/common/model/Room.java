package chat.earshot.common.model;

/// A room as one person sees it.
///
/// @param topic empty when there is none
/// @param members how many people belong to it, online or not
/// @param rev the revision of the last change
/// @param seq the place of the newest message, 0 when there is none
public record Room(RoomId id, String name, Kind kind, String topic, int members, long rev, long seq) {
    /// Who may find and enter it.
    public enum Kind {
        PUBLIC,
        PRIVATE,
        DIRECT
    }
}

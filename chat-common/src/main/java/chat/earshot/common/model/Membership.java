package chat.earshot.common.model;

/// How somebody is in a room.
///
/// @param read everything up to this place is read
/// @param unread others' messages above `read` that are not deleted
/// @param mentions how many of them call this person
public record Membership(Role role, long read, int unread, int mentions) {
    public enum Role {
        MEMBER,
        MODERATOR
    }
}

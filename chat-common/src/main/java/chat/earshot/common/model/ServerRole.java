package chat.earshot.common.model;

/// What somebody may do on the whole server.
public enum ServerRole {
    MEMBER,
    /// Moderates every public room, and may put people out of the server.
    OPERATOR
}

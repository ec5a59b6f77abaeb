package chat.earshot.server.room;

import chat.earshot.common.model.Room;
import chat.earshot.common.model.ServerRole;
import org.jspecify.annotations.Nullable;

/// What somebody may do in a room, and why not. Immutable; whoever asks it has looked up the facts.
///
/// @param isForAll whether it is the default room, which nobody leaves
public record Rights(Room.Kind kind, boolean isForAll, Standing standing, ServerRole role) {

    /// How somebody is in a room.
    public enum Standing {
        STRANGER,
        MEMBER,
        MODERATOR
    }

    /// Whose something is.
    public enum Ownership {
        OWN,
        SOMEBODY_ELSES
    }

    /// Whether the room exists for this person at all.
    public boolean canSee() {
        return kind == Room.Kind.PUBLIC || standing != Standing.STRANGER;
    }

    /// To say something, to react, to read what others say.
    public @Nullable Refusal toTakePart() {
        return standing == Standing.STRANGER ? Refusal.NOT_A_MEMBER : null;
    }

    public @Nullable Refusal toEdit(Ownership message) {
        Refusal outside = toTakePart();
        return outside != null || message == Ownership.OWN ? outside : Refusal.NOT_YOURS;
    }

    public @Nullable Refusal toDelete(Ownership message) {
        return isModerating() ? null : toEdit(message);
    }

    /// To change the topic, to put people out, to make others moderators.
    public @Nullable Refusal toModerate() {
        if (kind == Room.Kind.DIRECT) {
            return Refusal.FORBIDDEN;
        }
        Refusal outside = toTakePart();
        return isModerating() ? null : outside == null ? Refusal.FORBIDDEN : outside;
    }

    public @Nullable Refusal toPutOut(Rights other) {
        Refusal cannot = toModerate();
        return cannot == null && (isForAll || other.role == ServerRole.OPERATOR) ? Refusal.FORBIDDEN : cannot;
    }

    public @Nullable Refusal toInvite() {
        return kind == Room.Kind.DIRECT ? Refusal.FORBIDDEN : toTakePart();
    }

    public @Nullable Refusal toLeave() {
        return isForAll || kind == Room.Kind.DIRECT ? Refusal.FORBIDDEN : toTakePart();
    }

    private boolean isModerating() {
        return standing == Standing.MODERATOR || role == ServerRole.OPERATOR;
    }
}

package chat.earshot.common.protocol;

import org.jspecify.annotations.Nullable;

/// A command as it came, with the name that its sender gave to the answer.
///
/// @param ref at most [Protocol#MAX_REF_CHARS] characters; whatever answers the command carries the same
public record Request(Command command, @Nullable String ref) {}

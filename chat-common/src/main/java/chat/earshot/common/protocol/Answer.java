package chat.earshot.common.protocol;

import org.jspecify.annotations.Nullable;

/// An event as it came, with the `ref` of the command that it answers.
public record Answer(Event event, @Nullable String ref) {}

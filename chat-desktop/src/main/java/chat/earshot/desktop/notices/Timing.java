package chat.earshot.desktop.notices;

import java.time.Clock;

/// The time that notices keep.
///
/// @param clock where the reader is
public record Timing(Clock clock, Later later) {}

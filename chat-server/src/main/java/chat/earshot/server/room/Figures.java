package chat.earshot.server.room;

/// What the hub says of itself to anyone who asks.
///
/// @param connections open chat connections, named or not
/// @param people people online
/// @param messages messages stored
public record Figures(int connections, int people, int rooms, long messages) {}

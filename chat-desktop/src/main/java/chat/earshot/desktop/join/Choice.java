package chat.earshot.desktop.join;

import chat.earshot.desktop.finding.FoundServer;

/// Which server is to be joined. Immutable.
public sealed interface Choice {
    /// None yet.
    record Open() implements Choice {}

    /// One of the list.
    record Listed(FoundServer server) implements Choice {}

    /// The one at this address, as it was typed.
    record Typed(String address) implements Choice {}
}

package chat.earshot.server.web;

import chat.earshot.server.web.socket.ConnectionLimits;
import chat.earshot.server.web.socket.OriginRule;

/// Where the server listens, and whom it takes.
///
/// @param bindAddress exactly this address is bound; `0.0.0.0` for all
/// @param port 0 for any that is free
public record WebSettings(String bindAddress, int port, OriginRule origins, ConnectionLimits limits) {}

/// WebSocket connections: how they begin, what comes in, what goes out, how they end.
@NullMarked
package chat.earshot.server.web.socket;

import org.jspecify.annotations.NullMarked;

/// Everything on the port that is not WebSocket.
@NullMarked
package chat.earshot.server.web.http;

import org.jspecify.annotations.NullMarked;

/// The server: [chat.earshot.server.ChatServer] wires `web`, `store` and `room`.
@NullMarked
package chat.earshot.server;

import org.jspecify.annotations.NullMarked;

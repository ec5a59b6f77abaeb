/// The network: one port for the page, `/chat`, `/status` and `/health`, on Grizzly, with Tyrus's engine for WebSocket.
/// Nothing here ever waits: all of it runs on selector threads, and on the hub's thread when that sends.
@NullMarked
package chat.earshot.server.web;

import org.jspecify.annotations.NullMarked;

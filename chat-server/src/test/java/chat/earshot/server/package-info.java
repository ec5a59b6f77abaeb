/// Tests of the server with real parts: sockets, SQLite, a browser.
@NullMarked
package chat.earshot.server;

import org.jspecify.annotations.NullMarked;

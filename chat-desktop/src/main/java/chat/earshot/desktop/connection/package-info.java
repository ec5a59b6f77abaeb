/// The way to a server: one connection that comes back by itself, and the outbox. It knows nothing of windows; whoever
/// shows things listens, and is told on the connection's own thread.
@NullMarked
package chat.earshot.desktop.connection;

import org.jspecify.annotations.NullMarked;

package chat.earshot.server.web.dialect;

import chat.earshot.common.protocol.Event;
import chat.earshot.server.room.Delivery;

/// What one connection speaks. Whatever it understands goes into the hub's mailbox.
public sealed interface Dialect permits V1Dialect, PlainDialect {

    /// The connection is there. Called once, before anything else.
    void opened();

    /// A whole text frame came in. Called in the order in which they came, by one thread at a time.
    void received(String text);

    /// The hub has sent this event to the connection. Called on the hub's thread.
    void told(Event event);

    /// How events are written, the same instance for all connections of a dialect.
    Delivery.Encoding encoding();
}

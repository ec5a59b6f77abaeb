package chat.earshot.server.room;

import chat.earshot.common.protocol.CloseCode;

/// A port: one connection, as the hub sees it. No method ever blocks or throws; what can't be delivered closes the
/// connection, and the hub then hears [Input.Closed]. Compared by identity.
public interface Participant {

    /// Puts the event into the connection's outbox, behind all that was sent before.
    void send(Delivery delivery);

    /// Sends what is in the outbox and a close frame, then ends the connection; frees a stalled one all the same.
    void close(CloseCode why);

    /// Runs `then`, on any thread, once everything sent so far has left for the network; never, when the connection
    /// ends before.
    void onceDrained(Runnable then);

    /// Where the connection comes from, for the log.
    String remoteAddress();
}

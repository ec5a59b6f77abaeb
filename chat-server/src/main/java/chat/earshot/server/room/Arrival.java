package chat.earshot.server.room;

import chat.earshot.common.protocol.Command;
import org.jspecify.annotations.Nullable;

/// Who wants to come in, and how they are answered.
sealed interface Arrival {
    Session session();

    /// Goes on with what waits behind the arrival, once the log has answered, whatever came of it.
    Runnable then();

    record Member(
            Session session,
            String identity,
            Command.Hello hello,
            @Nullable String ref,
            Runnable then) implements Arrival {}

    record Guest(Session session, Runnable then) implements Arrival {}
}

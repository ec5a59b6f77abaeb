package chat.earshot.server.web.dialect;

import chat.earshot.server.room.Mailbox;
import chat.earshot.server.room.Participant;
import java.util.function.Consumer;

/// Which dialect a handshake has chosen.
public enum Language {
    V1 {
        @Override
        public Dialect spokenBy(Participant self, Mailbox hub, Consumer<byte[]> answer) {
            return new V1Dialect(self, hub, answer);
        }
    },
    PLAIN {
        @Override
        public Dialect spokenBy(Participant self, Mailbox hub, Consumer<byte[]> answer) {
            return new PlainDialect(self, hub, answer);
        }
    };

    /// @param answer takes frames to this connection that don't come from the hub, from any thread
    public abstract Dialect spokenBy(Participant self, Mailbox hub, Consumer<byte[]> answer);
}

package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.Identity;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Request;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// One person comes in twice at the same moment, with two windows or because a connection broke: step by step.
final class TwoHellosTest {
    private final MemoryLog log = new MemoryLog();
    private final ManualThreads writer = new ManualThreads();
    private final ManualThreads readers = new ManualThreads();
    private final Hub hub = new Hub(
            new Event.ServerInfo(MemoryLog.opening().server(), "Test", "1"),
            MemoryLog.opening(),
            log,
            new Hub.Machine(writer, readers, InstantSource.system(), ""));
    private final Identity identity = Identity.random();

    @Test
    void theSecondIsLetInThoughTheFirstCouldNotBeStored() throws Exception {
        Witness first = arrive(identity);
        Witness second = arrive(identity);
        log.failOnce();
        settle();
        PersonId ada = second.next(Event.Welcome.class).you().id();
        assertThat(first.next(Event.Welcome.class).you().id())
                .as("found when it was looked up whether it belongs here")
                .isEqualTo(ada);
    }

    @Test
    void bothBecomeOnePersonWhoseNameStaysTheirs() throws Exception {
        Witness first = arrive(identity);
        Witness second = arrive(identity);
        Witness stranger = arrive(Identity.random());
        settle();
        PersonId ada = first.next(Event.Welcome.class).you().id();
        assertThat(second.next(Event.Welcome.class).you().id()).isEqualTo(ada);
        assertThat(stranger.next(Event.Refused.class).code()).isEqualTo(ErrorCode.NAME_TAKEN);
        Witness later = arrive(Identity.random());
        settle();
        assertThat(later.next(Event.Refused.class).code()).isEqualTo(ErrorCode.NAME_TAKEN);
    }

    private Witness arrive(Identity who) {
        Witness witness = new Witness();
        hub.offer(new Input.Opened(witness));
        hub.offer(new Input.Asked(witness, new Request(hello(who), null)));
        hub.round();
        return witness;
    }

    private static Command.Hello hello(Identity who) {
        return new Command.Hello(who, "Ada", "test/1", null, Map.of());
    }

    /// Until nothing more is under way, which takes fewer steps than this.
    private void settle() {
        for (int i = 0; i < 50; i++) {
            writer.step();
            readers.step();
            hub.round();
        }
    }
}

package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.Identity;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Span;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands of one connection, in their order.
final class SessionTest {
    @TempDir
    private Path data;

    private RunningHub hub;

    @BeforeEach
    void start() throws Exception {
        hub = new RunningHub(data);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aMessageSaidRightBehindHelloIsSaidAfterIt() throws Exception {
        Witness ada = hub.connect();
        hub.hello(ada, Identity.random(), "Ada");
        hub.say(ada, "first words");
        ada.next(Event.Welcome.class);
        ada.next(Event.History.class);
        assertThat(ada.next(Event.Message.class).message().text().value()).isEqualTo("first words");
    }

    @Test
    void commandsOfOneConnectionAreAnsweredInTheirOrder() throws Exception {
        Witness ada = hub.join("Ada");
        hub.say(ada, "one");
        hub.ask(ada, new Command.Ping(), "two");
        hub.ask(ada, new Command.History(RoomId.GENERAL, new Span.Newest(), 5), "three");
        hub.misread(ada, "four");
        hub.ask(ada, new Command.Rename("Countess"), "five");
        hub.say(ada, "six");
        ada.next(Event.Message.class);
        assertThat(ada.nextAnswer(Event.Pong.class).ref()).isEqualTo("two");
        assertThat(ada.nextAnswer(Event.History.class).ref()).isEqualTo("three");
        assertThat(ada.nextAnswer(Event.Refused.class).ref()).isEqualTo("four");
        assertThat(ada.nextAnswer(Event.Renamed.class).ref()).isEqualTo("five");
        assertThat(ada.next(Event.Message.class).message().author().name().value())
                .isEqualTo("Countess");
    }

    @Test
    void aConnectionThatAsksFasterThanItIsAnsweredIsRefusedAndGoesOnAfterwards() throws Exception {
        Witness ada = hub.join("Ada");
        for (int i = 1; i <= 201; i++) {
            hub.say(ada, "m" + i);
            ada.await(Event.Message.class);
        }
        Witness slow = hub.connect();
        slow.readsSlowly();
        hub.hello(slow, Identity.random(), "Slow", Map.of(RoomId.GENERAL, 0L));
        assertThat(slow.await(Event.Changes.class).more()).isTrue();
        // They wait behind the catch-up, and large ones fill what may wait long before their number does.
        for (int i = 0; i < 40; i++) {
            hub.say(slow, "x".repeat(60_000));
        }
        Event.Refused refused = slow.next(Event.Refused.class);
        assertThat(refused.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(refused.id()).isNotNull();
        slow.drain();
        assertThat(slow.await(Event.Changes.class).more()).isFalse();
        assertThat(slow.await(Event.Refused.class).code()).isEqualTo(ErrorCode.TEXT_TOO_LONG);
        hub.say(slow, "short");
        assertThat(slow.await(Event.Message.class).message().text().value()).isEqualTo("short");
    }
}

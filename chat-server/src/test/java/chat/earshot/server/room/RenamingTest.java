package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.Identity;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names that change.
final class RenamingTest {
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
    void aRenameIsToldToAllAndTheOldNameIsFree() throws Exception {
        Witness ada = hub.join("Ada");
        Witness bob = hub.join("Bob");
        ada.await(Event.Joined.class);
        hub.say(ada, "signed");
        ada.await(Event.Message.class);
        bob.await(Event.Message.class);
        hub.ask(ada, new Command.Rename("Ada Lovelace"), "r");
        Answer own = ada.nextAnswer(Event.Renamed.class);
        assertThat(own.ref()).isEqualTo("r");
        Event.Renamed told = bob.next(Event.Renamed.class);
        assertThat(told.was().value()).isEqualTo("Ada");
        assertThat(told.person().name().value()).isEqualTo("Ada Lovelace");
        Witness other = hub.connect();
        hub.hello(other, Identity.random(), "Ada");
        other.next(Event.Welcome.class);
        assertThat(other.next(Event.History.class).messages())
                .singleElement()
                .satisfies(
                        message -> assertThat(message.author().name().value()).isEqualTo("Ada Lovelace"));
    }

    @Test
    void renamingToATakenNameOrTheSameNameChangesNothing() throws Exception {
        Witness ada = hub.join("Ada");
        Witness bob = hub.join("Bob");
        ada.await(Event.Joined.class);
        hub.ask(ada, new Command.Rename("BOB"));
        assertThat(ada.next(Event.Refused.class).code()).isEqualTo(ErrorCode.NAME_TAKEN);
        hub.ask(ada, new Command.Rename("Ada"));
        assertThat(ada.next(Event.Renamed.class).was().value()).isEqualTo("Ada");
        hub.ask(bob, new Command.Ping());
        bob.next(Event.Pong.class);
    }
}

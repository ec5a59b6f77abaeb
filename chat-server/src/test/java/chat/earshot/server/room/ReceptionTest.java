package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coming in: `hello` from members, a name from guests.
final class ReceptionTest {
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
    void helloIsAnsweredWithWelcomeAndTheFirstPage() throws Exception {
        Witness ada = hub.connect();
        hub.hello(ada, Identity.random(), "Ada");
        Event.Welcome welcome = ada.next(Event.Welcome.class);
        assertThat(welcome.you().name()).isEqualTo(new DisplayName("Ada"));
        assertThat(welcome.server().id()).isEqualTo(hub.id());
        assertThat(welcome.online()).isEqualTo(1);
        assertThat(welcome.people()).singleElement().satisfies(there -> {
            assertThat(there.person()).isEqualTo(welcome.you());
            assertThat(there.online()).isTrue();
        });
        assertThat(welcome.rooms())
                .singleElement()
                .satisfies(room -> assertThat(room.members()).isEqualTo(1));
        Event.History page = ada.next(Event.History.class);
        assertThat(page.messages()).isEmpty();
        assertThat(page.reset()).isFalse();
    }

    @Test
    void beforeHelloThereAreErrorsAndNothingElse() throws Exception {
        Witness ada = hub.join("Ada");
        Witness silent = hub.connect();
        hub.ask(silent, new Command.Ping(), "p");
        assertThat(silent.next(Event.Refused.class).code()).isEqualTo(ErrorCode.HELLO_FIRST);
        hub.say(ada, "secret");
        ada.await(Event.Message.class);
        hub.hello(silent, Identity.random(), "Bob");
        assertThat(silent.next(Event.Welcome.class).online()).isEqualTo(2);
    }

    @Test
    void aRefusedHelloMayBeSaidAgain() throws Exception {
        hub.join("Ada");
        Witness other = hub.connect();
        Identity identity = Identity.random();
        hub.hello(other, identity, null);
        assertThat(other.next(Event.Refused.class).code()).isEqualTo(ErrorCode.NAME_INVALID);
        hub.hello(other, identity, "aDa");
        assertThat(other.next(Event.Refused.class).code()).isEqualTo(ErrorCode.NAME_TAKEN);
        hub.hello(other, identity, "evil\u202Eeman");
        assertThat(other.next(Event.Refused.class).code()).isEqualTo(ErrorCode.NAME_INVALID);
        hub.hello(other, identity, "Bob");
        assertThat(other.next(Event.Welcome.class).you().name().value()).isEqualTo("Bob");
    }

    @Test
    void theTimeForAHelloRunsAnewFromARefusedOne() throws Exception {
        Witness late = hub.connect();
        Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        long refusedAt = System.nanoTime();
        hub.hello(late, Identity.random(), null);
        late.next(Event.Refused.class);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> late.closed() != null);
        assertThat(Duration.ofNanos(System.nanoTime() - refusedAt)).isGreaterThanOrEqualTo(Protocol.HELLO_WITHIN);
        assertThat(late.closed()).isEqualTo(CloseCode.NO_HELLO);
    }

    @Test
    void aKnownIdentityIsTheSamePersonWhateverNameItSends() throws Exception {
        Identity identity = Identity.random();
        Witness first = hub.connect();
        hub.hello(first, identity, "Ada");
        Person ada = first.next(Event.Welcome.class).you();
        Witness second = hub.connect();
        hub.hello(second, identity, "Somebody");
        assertThat(second.next(Event.Welcome.class).you()).isEqualTo(ada);
        hub.disconnect(first);
        hub.disconnect(second);
        restart();
        Witness third = hub.connect();
        hub.hello(third, identity, null);
        assertThat(third.next(Event.Welcome.class).you()).isEqualTo(ada);
    }

    @Test
    void helloOnALiveConnectionResumesItForTheSameIdentityOnly() throws Exception {
        Identity identity = Identity.random();
        Witness ada = hub.connect();
        hub.hello(ada, identity, "Ada");
        ada.await(Event.History.class);
        hub.say(ada, "one");
        ada.await(Event.Message.class);
        hub.hello(ada, identity, "Ada", Map.of(RoomId.GENERAL, 0L));
        ada.next(Event.Welcome.class);
        assertThat(ada.next(Event.Changes.class).messages()).hasSize(1);
        hub.hello(ada, Identity.random(), "Eve");
        assertThat(ada.next(Event.Refused.class).code()).isEqualTo(ErrorCode.BAD_COMMAND);
    }

    @Test
    void aNameStaysItsOwnersWhileTheyAreAway() throws Exception {
        Witness ada = hub.join("Ada");
        hub.disconnect(ada);
        restart();
        Witness other = hub.connect();
        hub.hello(other, Identity.random(), "ada");
        assertThat(other.next(Event.Refused.class).code()).isEqualTo(ErrorCode.NAME_TAKEN);
        Witness guest = hub.listen();
        hub.name(guest, "ADA");
        assertThat(guest.next(Event.History.class).messages()).isEmpty();
        assertThat(guest.next(Event.Refused.class).code()).isEqualTo(ErrorCode.NAME_TAKEN);
    }

    @Test
    void aGuestListensFirstNamesItselfAndFreesTheNameWhenGone() throws Exception {
        Witness ada = hub.join("Ada");
        hub.say(ada, "for all");
        ada.await(Event.Message.class);
        Witness guest = hub.listen();
        assertThat(guest.next(Event.History.class).messages()).hasSize(1);
        hub.say(ada, "live");
        guest.next(Event.Message.class);
        hub.name(guest, "");
        assertThat(guest.next(Event.Refused.class).code()).isEqualTo(ErrorCode.NAME_INVALID);
        hub.name(guest, "Gus");
        Person gus = guest.next(Event.Welcome.class).you();
        hub.say(guest, "hi");
        ChatMessage said = guest.next(Event.Message.class).message();
        assertThat(said.author()).isEqualTo(gus);
        hub.disconnect(guest);
        ada.await(Event.Left.class);
        Witness next = hub.listen();
        next.await(Event.History.class);
        hub.name(next, "Gus");
        assertThat(next.next(Event.Welcome.class).you().id()).isNotEqualTo(gus.id());
        hub.who(next);
        assertThat(next.next(Event.Who.class).people()).hasSize(2);
    }

    private void restart() throws Exception {
        hub.close();
        hub = new RunningHub(data);
    }
}

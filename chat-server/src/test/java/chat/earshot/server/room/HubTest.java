package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HubTest {
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
    void theEchoIsTheAcknowledgementAndCarriesTheRefToItsSenderAlone() throws Exception {
        Witness ada = hub.join("Ada");
        Witness bob = hub.join("Bob");
        ada.await(Event.Joined.class);
        MessageId id = MessageId.random();
        hub.ask(ada, new Command.Say(RoomId.GENERAL, id, "  Hello  "), "r1");
        Answer echo = ada.nextAnswer(Event.Message.class);
        Answer heard = bob.nextAnswer(Event.Message.class);
        assertThat(echo.ref()).isEqualTo("r1");
        assertThat(heard.ref()).isNull();
        assertThat(heard.event()).isEqualTo(echo.event());
        ChatMessage message = ((Event.Message) heard.event()).message();
        assertThat(message.text().value()).isEqualTo("Hello");
        assertThat(message.seq()).isEqualTo(1);
        assertThat(message.rev()).isEqualTo(1);
        assertThat(message.author().name().value()).isEqualTo("Ada");
    }

    @Test
    void aRepeatedIdStoresNothingAndShowsTheStoredMessageToItsSenderAlone() throws Exception {
        Witness ada = hub.join("Ada");
        Witness bob = hub.join("Bob");
        ada.await(Event.Joined.class);
        MessageId id = hub.say(ada, "once");
        ChatMessage first = ada.next(Event.Message.class).message();
        hub.ask(ada, new Command.Say(RoomId.GENERAL, id, "twice"));
        assertThat(ada.next(Event.Message.class).message()).isEqualTo(first);
        hub.ask(ada, new Command.Say(new RoomId("nowhere"), id, ""));
        assertThat(ada.next(Event.Message.class).message()).isEqualTo(first);
        hub.say(ada, "next");
        assertThat(ada.next(Event.Message.class).message().seq()).isEqualTo(2);
        assertThat(bob.next(Event.Message.class).message()).isEqualTo(first);
        assertThat(bob.next(Event.Message.class).message().seq()).isEqualTo(2);
    }

    @Test
    void somebodyElsesIdIsTakenUnlessSomethingWorseIsWrong() throws Exception {
        Witness ada = hub.join("Ada");
        MessageId id = hub.say(ada, "mine");
        ada.await(Event.Message.class);
        Witness bob = hub.join("Bob");
        hub.ask(bob, new Command.Say(RoomId.GENERAL, id, "mine too"));
        Event.Refused refused = bob.next(Event.Refused.class);
        assertThat(refused.code()).isEqualTo(ErrorCode.ID_TAKEN);
        assertThat(refused.id()).isEqualTo(id);
        hub.ask(bob, new Command.Say(new RoomId("nowhere"), id, "x"));
        assertThat(bob.next(Event.Refused.class).code()).isEqualTo(ErrorCode.NO_SUCH_ROOM);
        hub.ask(bob, new Command.Say(RoomId.GENERAL, id, " "));
        assertThat(bob.next(Event.Refused.class).code()).isEqualTo(ErrorCode.TEXT_EMPTY);
    }

    @Test
    void whatIsWrongWithAMessageIsSaidAndTheConnectionStaysGood() throws Exception {
        Witness ada = hub.join("Ada");
        hub.ask(ada, new Command.Say(RoomId.GENERAL, MessageId.random(), " \u200B\n "), "a");
        assertThat(ada.nextAnswer(Event.Refused.class))
                .satisfies(answer -> assertThat(answer.ref()).isEqualTo("a"))
                .satisfies(answer ->
                        assertThat(((Event.Refused) answer.event()).code()).isEqualTo(ErrorCode.TEXT_EMPTY));
        hub.say(ada, "x".repeat(4_001));
        assertThat(ada.next(Event.Refused.class).code()).isEqualTo(ErrorCode.TEXT_TOO_LONG);
        hub.ask(ada, new Command.Say(new RoomId("nowhere"), MessageId.random(), "x"));
        assertThat(ada.next(Event.Refused.class).code()).isEqualTo(ErrorCode.NO_SUCH_ROOM);
        hub.ask(ada, new Command.History(new RoomId("nowhere"), new Span.Newest(), 5));
        assertThat(ada.next(Event.Refused.class).code()).isEqualTo(ErrorCode.NO_SUCH_ROOM);
        hub.say(ada, "x".repeat(4_000));
        assertThat(ada.next(Event.Message.class).message().seq()).isEqualTo(1);
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
    void whateverRefusesAMessageNamesIt() throws Exception {
        Witness ada = hub.connect();
        MessageId early = hub.say(ada, "before hello");
        Event.Refused first = ada.next(Event.Refused.class);
        assertThat(first.code()).isEqualTo(ErrorCode.HELLO_FIRST);
        assertThat(first.id()).isEqualTo(early);
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
    void joiningAndLeavingAreTold() throws Exception {
        Witness ada = hub.join("Ada");
        Witness bob = hub.join("Bob");
        Person joined = ada.next(Event.Joined.class).person();
        assertThat(joined.name().value()).isEqualTo("Bob");
        hub.disconnect(bob);
        Event.Left left = ada.next(Event.Left.class);
        assertThat(left.person()).isEqualTo(joined.id());
    }

    @Test
    void whoComesRightBackWasNeverGone() throws Exception {
        Witness ada = hub.join("Ada");
        Identity identity = Identity.random();
        Witness bob = hub.connect();
        hub.hello(bob, identity, "Bob");
        ada.next(Event.Joined.class);
        hub.disconnect(bob);
        Witness again = hub.connect();
        hub.hello(again, identity, "Bob");
        again.await(Event.History.class);
        Witness carl = hub.join("Carl");
        hub.disconnect(carl);
        assertThat(ada.next(Event.Joined.class).person().name().value()).isEqualTo("Carl");
        assertThat(ada.next(Event.Left.class).name()).isEqualTo(new DisplayName("Carl"));
    }

    @Test
    void aCrowdIsCountedAndWhoLeftItIsToldWhenThereAreFewerAgain() throws Exception {
        Witness ada = hub.join("Ada");
        List<Witness> guests = new ArrayList<>();
        for (int i = 0; i < Protocol.MAX_ONLINE_TOLD + 5; i++) {
            Witness guest = hub.listen();
            hub.name(guest, "Guest " + i);
            guest.await(Event.Welcome.class);
            guests.add(guest);
        }
        assertThat(ada.await(Event.Online.class).online()).isGreaterThan(Protocol.MAX_ONLINE_TOLD);
        guests.subList(0, 20).forEach(hub::disconnect);
        Set<String> left = new HashSet<>();
        while (left.size() < 20) {
            left.add(String.valueOf(ada.await(Event.Left.class).name()));
        }
        assertThat(left).contains("Guest 0", "Guest 19");
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

    @Test
    void whoIsHereWhenTheServerEndsWasSeenUntilThen() throws Exception {
        Witness ada = hub.join("Ada");
        hub.say(ada, "here");
        Instant arrived = ada.await(Event.Message.class).message().at();
        Awaitility.await().until(() -> Instant.now().isAfter(arrived.plusMillis(100)));
        Instant ending = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        restart();
        Witness bob = hub.connect();
        hub.hello(bob, Identity.random(), "Bob");
        assertThat(bob.next(Event.Welcome.class).people())
                .filteredOn(presence -> !presence.online())
                .singleElement()
                .satisfies(away -> assertThat(away.lastSeen()).isAfterOrEqualTo(ending));
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

    @Test
    void historyPagesBackWithoutEndOrOverlap() throws Exception {
        Witness ada = hub.join("Ada");
        for (int i = 1; i <= 120; i++) {
            hub.say(ada, "m" + i);
        }
        for (int i = 1; i <= 120; i++) {
            assertThat(ada.next(Event.Message.class).message().text().value()).isEqualTo("m" + i);
        }
        hub.ask(ada, new Command.History(RoomId.GENERAL, new Span.Newest(), 50), "new");
        Event.History newest = ada.next(Event.History.class);
        assertThat(seqs(newest.messages())).containsExactlyElementsOf(range(71, 120));
        assertThat(newest.moreBefore()).isTrue();
        assertThat(newest.moreAfter()).isFalse();
        hub.ask(ada, new Command.History(RoomId.GENERAL, 71L, 50));
        Event.History middle = ada.next(Event.History.class);
        assertThat(seqs(middle.messages())).containsExactlyElementsOf(range(21, 70));
        assertThat(middle.moreAfter()).isTrue();
        hub.ask(ada, new Command.History(RoomId.GENERAL, 21L, 200));
        Event.History oldest = ada.next(Event.History.class);
        assertThat(seqs(oldest.messages())).containsExactlyElementsOf(range(1, 20));
        assertThat(oldest.moreBefore()).isFalse();
        assertThat(oldest.rev()).isEqualTo(120);
    }

    @Test
    void figuresCountConnectionsPeopleAndMessages() throws Exception {
        Witness ada = hub.join("Ada");
        hub.listen();
        hub.say(ada, "one");
        ada.await(Event.Message.class);
        Awaitility.await().untilAsserted(() -> assertThat(hub.figures()).isEqualTo(new Figures(2, 1, 1, 1)));
    }

    private void restart() throws Exception {
        hub.close();
        hub = new RunningHub(data);
    }

    private static List<Long> seqs(List<ChatMessage> messages) {
        return messages.stream().map(ChatMessage::seq).toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}

package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Span;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said, repeated and refused.
final class SpeechTest {
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
    void whateverRefusesAMessageNamesIt() throws Exception {
        Witness ada = hub.connect();
        MessageId early = hub.say(ada, "before hello");
        Event.Refused first = ada.next(Event.Refused.class);
        assertThat(first.code()).isEqualTo(ErrorCode.HELLO_FIRST);
        assertThat(first.id()).isEqualTo(early);
    }
}

package chat.earshot.desktop.connection;

import static chat.earshot.desktop.connection.Script.changes;
import static chat.earshot.desktop.connection.Script.stored;
import static chat.earshot.desktop.connection.Script.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.cache.UnsentMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxDeliveryTest extends ClientTest {

    @Test
    void oneMessageIsInFlightAndTheOrderIsKept() throws Exception {
        ScriptedPeer peer = joined(0);
        say("one");
        say("two");
        say("three");

        Command.Say one = peer.expect(Command.Say.class);
        assertThat(one.text()).isEqualTo("one");
        assertThat(store.unsent().of(id)).extracting(UnsentMessage::id).startsWith(one.id());
        assertThat(peer.isQuietFor(200)).isTrue();
        peer.send(new Event.Message(stored(1, one)));
        Command.Say two = peer.expect(Command.Say.class);
        assertThat(two.text()).isEqualTo("two");
        peer.send(new Event.Message(stored(2, two)));
        peer.send(new Event.Message(stored(3, peer.expect(Command.Say.class))));

        told.awaitTexts("one", "two", "three");
        told.awaitOutbox(List::isEmpty);
        assertThat(store.unsent().of(id)).isEmpty();
    }

    @Test
    void whatIsWrittenOfflineIsOnDiskAndSentOnceWhenTheConnectionIsBack() throws Exception {
        ScriptedPeer first = joined(0);
        ServerAddress address = server.address();
        server.close();
        first.breakOff();
        told.awaitTimes(ConnectionState.Waiting.class, 1);
        MessageId written = say("written offline");
        told.awaitOutbox(unsent -> unsent.size() == 1
                && unsent.getFirst().state().equals(new OutgoingMessage.Waiting(Reason.Own.NOT_CONNECTED)));
        assertThat(store.unsent().of(id)).hasSize(1);

        server = ScriptedServer.startAt(address, id);
        ScriptedPeer second = Script.welcomed(server, id, 0);
        Command.Say say = second.expect(Command.Say.class);
        assertThat(say.id()).isEqualTo(written);
        second.send(new Event.Message(stored(1, say)));

        told.awaitOutbox(List::isEmpty);
        assertThat(second.isQuietFor(200)).isTrue();
        told.awaitTexts("written offline");
    }

    @Test
    void anEchoThatGotLostIsSeenInTheChangesAndNothingIsSentAgain() throws Exception {
        ScriptedPeer first = joined(0);
        say("stored, but the echo got lost");
        Command.Say say = first.expect(Command.Say.class);
        first.breakOff();

        ScriptedPeer second = server.nextPeer();
        second.expect(Command.Hello.class);
        second.send(welcome(id, 1));
        second.send(changes(1, false, stored(1, say)));

        told.awaitOutbox(List::isEmpty);
        assertThat(second.isQuietFor(200)).isTrue();
        told.awaitTexts("stored, but the echo got lost");
    }

    @Test
    void aRepetitionAcknowledgesWithoutBeingShownOrTakenForAGap() throws Exception {
        ScriptedPeer first = joined(100);
        say("stored long ago");
        Command.Say lost = first.expect(Command.Say.class);
        first.breakOff();
        ScriptedPeer second = Script.welcomed(server, id, 100);

        Command.Say again = second.expect(Command.Say.class);
        assertThat(again).isEqualTo(lost);
        second.send(new Event.Message(stored(7, again)));

        told.awaitOutbox(List::isEmpty);
        second.send(new Event.Message(Script.fromBob(101, "next")));
        told.awaitTexts("next");
    }

    @Test
    void aCrashedAppSendsItsUnsentMessagesOnceInOrderUnderTheSameIds() throws Exception {
        ScriptedPeer first = joined(0);
        MessageId one = say("one");
        MessageId two = say("two");
        first.expect(Command.Say.class);

        restartApp();
        ScriptedPeer second = joined(0);
        Command.Say said = second.expect(Command.Say.class);
        assertThat(said.id()).isEqualTo(one);
        second.send(new Event.Message(stored(1, said)));
        said = second.expect(Command.Say.class);
        assertThat(said.id()).isEqualTo(two);
        second.send(new Event.Message(stored(2, said)));

        told.awaitOutbox(List::isEmpty);
        assertThat(second.isQuietFor(200)).isTrue();
    }

    @Test
    void anErrorThatCanBeTriedAgainStopsTheRoomAndIsTriedAgain() throws Exception {
        ScriptedPeer peer = joined(0);
        say("one");
        say("two");
        Command.Say one = peer.expect(Command.Say.class);
        peer.send(new Event.Refused(ErrorCode.STORAGE_FULL, "The disk is full.", one.id(), null));

        Command.Say again = peer.expect(Command.Say.class);
        assertThat(again).isEqualTo(one);
        peer.send(new Event.Message(stored(1, again)));
        assertThat(peer.expect(Command.Say.class).text()).isEqualTo("two");
    }

    @Test
    void aRefusedMessageStaysWithItsReasonAndTheNextOneGoes() throws Exception {
        ScriptedPeer peer = joined(0);
        MessageId tooLong = say("too long");
        say("next");
        peer.send(new Event.Refused(
                ErrorCode.TEXT_TOO_LONG,
                "Too long.",
                peer.expect(Command.Say.class).id(),
                null));

        Command.Say next = peer.expect(Command.Say.class);
        assertThat(next.text()).isEqualTo("next");
        peer.send(new Event.Message(stored(1, next)));
        told.awaitOutbox(
                unsent -> unsent.size() == 1 && unsent.getFirst().state().equals(refused("Too long.")));

        client.tryAgain(tooLong);
        assertThat(peer.expect(Command.Say.class).id()).isEqualTo(tooLong);
        peer.send(new Event.Refused(ErrorCode.TEXT_TOO_LONG, "Still too long.", tooLong, null));
        told.awaitOutbox(
                unsent -> unsent.size() == 1 && unsent.getFirst().state().equals(refused("Still too long.")));

        client.discard(tooLong);
        told.awaitOutbox(List::isEmpty);
        assertThat(store.unsent().of(id)).isEmpty();
    }

    @Test
    void aRefusedMessageIsStillThereAfterARestartAndIsNotSentByItself() throws Exception {
        ScriptedPeer peer = joined(0);
        say("too long");
        peer.send(new Event.Refused(
                ErrorCode.TEXT_TOO_LONG,
                "Too long.",
                peer.expect(Command.Say.class).id(),
                null));
        told.awaitOutbox(unsent -> unsent.stream().anyMatch(m -> m.state() instanceof OutgoingMessage.Refused));

        restartApp();
        ScriptedPeer second = joined(0);

        told.awaitOutbox(
                unsent -> unsent.size() == 1 && unsent.getFirst().state().equals(refused("Too long.")));
        assertThat(second.isQuietFor(200)).isTrue();
    }

    @Test
    void whatWasWrittenForOneServerIsNeverSentToAnother() throws Exception {
        ScriptedPeer first = joined(0);
        say("for the workshop");
        first.expect(Command.Say.class);
        client.leave();
        first.closedWith();

        ServerId other = ServerId.random();
        server.becomes(other);
        join();
        ScriptedPeer elsewhere = Script.welcomed(server, other, 0);
        assertThat(elsewhere.isQuietFor(200)).isTrue();
        told.awaitOutbox(List::isEmpty);

        server.becomes(id);
        join();
        ScriptedPeer back = Script.welcomed(server, id, 0);
        assertThat(back.expect(Command.Say.class).text()).isEqualTo("for the workshop");
    }

    private static OutgoingMessage.State refused(String sentence) {
        return new OutgoingMessage.Refused(new ServerSaid(ErrorCode.TEXT_TOO_LONG, sentence));
    }
}

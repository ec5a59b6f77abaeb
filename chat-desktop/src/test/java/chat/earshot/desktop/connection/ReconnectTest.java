package chat.earshot.desktop.connection;

import static chat.earshot.desktop.connection.Script.changes;
import static chat.earshot.desktop.connection.Script.fromBob;
import static chat.earshot.desktop.connection.Script.history;
import static chat.earshot.desktop.connection.Script.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconnectTest extends ClientTest {

    @Test
    void clientResumesWithoutGapAfterReconnect() throws Exception {
        join();
        ScriptedPeer first = server.nextPeer();
        first.expect(Command.Hello.class);
        first.send(welcome(id, 2));
        first.send(history(2, fromBob(1, "one"), fromBob(2, "two")));
        first.send(new Event.Message(fromBob(3, "three")));
        told.awaitTexts("one", "two", "three");
        first.breakOff();

        ScriptedPeer second = server.nextPeer();
        Command.Hello hello = second.expect(Command.Hello.class);
        assertThat(hello.server()).isEqualTo(id);
        assertThat(hello.resume()).containsExactly(Map.entry(RoomId.GENERAL, 3L));
        second.send(welcome(id, 6));
        second.send(changes(5, true, fromBob(4, "four"), fromBob(5, "five")));
        second.send(changes(6, false, fromBob(6, "six")));
        second.send(new Event.Message(fromBob(7, "seven")));

        told.awaitTexts("one", "two", "three", "four", "five", "six", "seven");
        second.breakOff();
        assertThat(server.nextPeer().expect(Command.Hello.class).resume()).containsEntry(RoomId.GENERAL, 7L);
    }

    @Test
    void aBrokenCatchUpGoesOnWhereItBrokeOff() throws Exception {
        ScriptedPeer first = joined(1);
        first.breakOff();
        ScriptedPeer second = server.nextPeer();
        second.expect(Command.Hello.class);
        second.send(welcome(id, 9));
        second.send(changes(4, true, fromBob(4, "four")));
        told.awaitTexts("four");
        second.breakOff();

        assertThat(server.nextPeer().expect(Command.Hello.class).resume()).containsEntry(RoomId.GENERAL, 4L);
    }

    @Test
    void aGapMakesItSayHelloAnewAndIsNotShown() throws Exception {
        ScriptedPeer first = joined(10);
        first.send(new Event.Message(fromBob(12, "twelve")));

        assertThat(first.closedWith()).isEqualTo(1000);
        ScriptedPeer second = server.nextPeer();
        assertThat(second.expect(Command.Hello.class).resume()).containsEntry(RoomId.GENERAL, 10L);
        second.send(welcome(id, 12));
        second.send(changes(12, false, fromBob(11, "eleven"), fromBob(12, "twelve")));

        told.awaitTexts("eleven", "twelve");
    }

    @Test
    void aRepetitionIsNotShownAgainAndMovesNothing() throws Exception {
        ScriptedPeer peer = joined(10);
        peer.send(new Event.Message(fromBob(11, "eleven")));
        peer.send(new Event.Message(fromBob(10, "ten, again")));
        peer.send(new Event.Message(fromBob(12, "twelve")));

        told.awaitTexts("eleven", "twelve");
    }

    @Test
    void aPageOfOlderMessagesDoesNotMoveTheCursor() throws Exception {
        ScriptedPeer peer = joined(10);
        client.loadBefore(RoomId.GENERAL, 8);
        Request asked = peer.expectRequest(Command.History.class);
        assertThat(asked.command()).isEqualTo(new Command.History(RoomId.GENERAL, 8L, 50));
        peer.answer(history(13, fromBob(7, "seven")), asked.ref());
        peer.send(new Event.Message(fromBob(11, "eleven")));

        told.awaitTexts("seven", "eleven");
        peer.breakOff();
        assertThat(server.nextPeer().expect(Command.Hello.class).resume()).containsEntry(RoomId.GENERAL, 11L);
    }

    @Test
    void aResetMovesTheCursorAlsoBack() throws Exception {
        joined(10).breakOff();
        ScriptedPeer second = server.nextPeer();
        second.expect(Command.Hello.class);
        second.send(welcome(id, 4));
        Event.History reset = new Event.History(RoomId.GENERAL, List.of(), 4, false, false, true);
        second.send(reset);
        second.send(new Event.Message(fromBob(5, "five")));

        told.awaitTexts("five");
        assertThat(told.events()).contains(reset);
    }

    @Test
    void aRestartingServerIsWaitedForHoweverOftenItFails() throws Exception {
        ScriptedPeer peer = joined(3);
        ServerAddress address = server.address();
        peer.close(1001, "The server is restarting");
        server.close();
        told.awaitTimes(ConnectionState.Reconnecting.class, 3);

        server = ScriptedServer.startAt(address, id);
        Script.welcomed(server, id, 3);

        told.awaitTimes(ConnectionState.Online.class, 2);
        assertThat(told.states()).noneMatch(ConnectionState.Refused.class::isInstance);
    }

    @Test
    void waitingSaysWhyAndWhenItTriesAgain() throws Exception {
        joined(3).breakOff();

        told.awaitTimes(ConnectionState.Waiting.class, 1);
        ConnectionState.Waiting waiting = told.states().stream()
                .filter(ConnectionState.Waiting.class::isInstance)
                .map(ConnectionState.Waiting.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(waiting.why()).isEqualTo(Reason.Own.LOST);
        assertThat(waiting.attempt()).isEqualTo(1);
        assertThat(Duration.ofNanos(waiting.retryAtNanos() - System.nanoTime())).isLessThan(Duration.ofMillis(51));
    }

    @Test
    void tryNowEndsTheWaiting() throws Exception {
        try (ChatClient patient = clientWith(Impatient.retryingWithin(Duration.ofDays(1)))) {
            patient.join(server.address(), new DisplayName("Ada"));
            Script.welcomed(server, id, 3).breakOff();
            told.awaitState(ConnectionState.Waiting.class);

            patient.tryNow();

            Script.welcomed(server, id, 3);
            told.awaitTimes(ConnectionState.Online.class, 2);
        }
    }

    @Test
    void anUnknownCloseCodeOfTheServersOwnIsNotArguedWith() throws Exception {
        joined(3).close(4003, "Kicked: spam");

        assertThat(told.awaitRefusal())
                .isEqualTo(new Refusal.TurnedAway(server.address(), new ServerSaid(null, "Kicked: spam")));
    }

    @Test
    void afterAnotherHistoryTookTheAddressNothingIsResumed() throws Exception {
        joined(3).breakOff();
        ServerId other = ServerId.random();
        server.becomes(other);

        // A try that was under way may still have asked for the earlier one.
        ScriptedPeer next = server.nextPeer();
        Command.Hello hello = next.expect(Command.Hello.class);
        if (!other.equals(hello.server())) {
            next.breakOff();
            next = server.nextPeer();
            hello = next.expect(Command.Hello.class);
        }

        assertThat(hello.server()).isEqualTo(other);
        assertThat(hello.resume()).isEmpty();
        assertThat(hello.identity()).isEqualTo(store.identities().of(other));
    }

    @Test
    void aRefusedRenameAndARefusedPageAreAnswered() throws Exception {
        ScriptedPeer peer = joined(0);
        client.rename(new DisplayName("Bob"));
        Request rename = peer.expectRequest(Command.Rename.class);
        peer.answer(new Event.Refused(ErrorCode.NAME_TAKEN, "“Bob” is taken."), rename.ref());
        client.loadBefore(RoomId.GENERAL, 5);
        Request page = peer.expectRequest(Command.History.class);
        peer.answer(new Event.Refused(ErrorCode.UNAVAILABLE, "Too much to do."), page.ref());

        told.awaitRefusals(
                "rename: " + new ServerSaid(ErrorCode.NAME_TAKEN, "“Bob” is taken."),
                "general: " + new ServerSaid(ErrorCode.UNAVAILABLE, "Too much to do."));
    }

    @Test
    void withoutAConnectionRenamingAndPagesAreRefusedAtOnce() throws Exception {
        ScriptedPeer peer = joined(0);
        server.close();
        peer.breakOff();
        told.awaitTimes(ConnectionState.Waiting.class, 1);

        client.rename(new DisplayName("Bob"));
        client.loadBefore(RoomId.GENERAL, 5);

        told.awaitRefusals("rename: NOT_CONNECTED", "general: NOT_CONNECTED");
    }
}

package chat.earshot.desktop.connection;

import static chat.earshot.desktop.connection.Script.changes;
import static chat.earshot.desktop.connection.Script.fromBob;
import static chat.earshot.desktop.connection.Script.stored;
import static chat.earshot.desktop.connection.Script.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Request;
import chat.earshot.desktop.cache.KeptConversation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What was read before is there at the next start, and only what comes from the same server joins it.
class RestoredConversationTest extends ClientTest {
    private static final Duration CEILING = Duration.ofSeconds(ScriptedServer.PATIENCE_SECONDS);

    @Test
    void theLastConversationIsThereWithoutAConnectionAndWritingInItWaits() throws Exception {
        readUpTo(120);
        ServerAddress address = server.address();
        server.close();
        restartApp();

        client.join(address, Script.ADA.name());

        told.awaitState(ConnectionState.Waiting.class);
        assertThat(told.states()).noneMatch(ConnectionState.Refused.class::isInstance);
        KeptConversation kept = told.kept().getFirst();
        assertThat(kept.server()).isEqualTo(id);
        assertThat(kept.self()).isEqualTo(Script.ADA);
        assertThat(seqs(kept.rooms().getFirst().newest())).containsExactly(range(21, 120));
        client.loadBefore(RoomId.GENERAL, 21);
        told.awaitTexts(
                LongStream.rangeClosed(1, 20).mapToObj(i -> "message " + i).toArray(String[]::new));
        MessageId written = say("written before there was a connection");
        told.awaitOutbox(unsent -> unsent.size() == 1);

        server = ScriptedServer.startAt(address, id);
        ScriptedPeer peer = server.nextPeer();
        assertThat(peer.expect(Command.Hello.class).resume()).containsOnly(Map.entry(RoomId.GENERAL, 120L));
        peer.send(welcome(id, 121));
        peer.send(changes(121, false, fromBob(121, "missed")));
        Command.Say said = peer.expect(Command.Say.class);
        assertThat(said.id()).isEqualTo(written);
        peer.send(new Event.Message(stored(122, said)));
        told.awaitOutbox(List::isEmpty);
    }

    @Test
    void whatWasCaughtUpWithIsThereAtTheNextStart() throws Exception {
        readUpTo(10);
        restartApp();
        join();
        ScriptedPeer peer = server.nextPeer();
        assertThat(peer.expect(Command.Hello.class).resume()).containsEntry(RoomId.GENERAL, 10L);
        peer.send(welcome(id, 12));
        peer.send(changes(12, false, fromBob(11, "eleven"), fromBob(12, "twelve")));
        peer.send(new Event.Message(fromBob(13, "thirteen")));
        told.awaitTexts("eleven", "twelve", "thirteen");

        restartApp();
        join();

        await().atMost(CEILING).until(() -> !told.kept().isEmpty());
        assertThat(seqs(told.kept().getFirst().rooms().getFirst().newest())).containsExactly(range(1, 13));
    }

    @Test
    void aResetForgetsWhatWasKeptAndAPageAskedForBeforeItIsNotAdded() throws Exception {
        ScriptedPeer peer = joined(0);
        client.loadBefore(RoomId.GENERAL, 50);
        Request asked = peer.expectRequest(Command.History.class);
        peer.send(new Event.History(RoomId.GENERAL, List.of(fromBob(9_000, "far on")), 9_000, true, false, true));
        peer.answer(Script.history(9_000, fromBob(49, "of the time before")), asked.ref());
        peer.send(new Event.Message(fromBob(9_001, "next")));

        told.awaitTexts("far on", "next");
        restartApp();
        join();
        await().atMost(CEILING).until(() -> !told.kept().isEmpty());
        assertThat(seqs(told.kept().getFirst().rooms().getFirst().newest())).containsExactly(9_000L, 9_001L);
    }

    @Test
    void aPageThatWasReadIsReadAgainWithoutAskingTheServer() throws Exception {
        ScriptedPeer peer = server(50);
        client.loadBefore(RoomId.GENERAL, 50);
        Request asked = peer.expectRequest(Command.History.class);
        peer.answer(
                new Event.History(RoomId.GENERAL, List.of(fromBob(49, "older")), 50, true, false, false), asked.ref());
        told.awaitTexts("message 50", "older");

        client.loadBefore(RoomId.GENERAL, 50);

        told.awaitTexts("message 50", "older", "older");
        assertThat(peer.isQuietFor(200)).isTrue();
    }

    @Test
    void anotherServerAtTheAddressShowsItsOwnAndGetsNothingOfTheFirst() throws Exception {
        readUpTo(3);
        restartApp();
        ServerId other = ServerId.random();
        server.becomes(other);
        join();

        ScriptedPeer peer = server.nextPeer();
        Command.Hello hello = peer.expect(Command.Hello.class);
        assertThat(hello.resume()).isEmpty();
        assertThat(hello.identity()).isEqualTo(store.identities().of(other));
        say("for the first server");
        peer.send(welcome(other, 1));
        peer.send(Script.history(1, fromBob(1, "of the other")));
        told.awaitTexts("of the other");
        say("still for the first server");

        assertThat(peer.isQuietFor(300)).isTrue();
        assertThat(store.unsent().of(id))
                .extracting(message -> message.text().value())
                .containsExactly("for the first server", "still for the first server");
        assertThat(store.unsent().of(other)).isEmpty();
    }

    @Test
    void aDraftIsThereAtTheNextStartOfItsServerOnly() throws Exception {
        readUpTo(1);
        client.keepDraft(id, RoomId.GENERAL, "half a thou");
        client.keepDraft(ServerId.random(), RoomId.GENERAL, "elsewhere");
        restartApp();
        join();

        await().atMost(CEILING).until(() -> told.drafts().equals(List.of("half a thou")));
    }

    /// Joined for the first time, with this message as the newest and others before it.
    private ScriptedPeer server(long newest) throws Exception {
        join();
        ScriptedPeer peer = server.nextPeer();
        peer.expect(Command.Hello.class);
        peer.send(welcome(id, newest));
        peer.send(new Event.History(
                RoomId.GENERAL, List.of(fromBob(newest, "message " + newest)), newest, true, false, false));
        told.awaitTexts("message " + newest);
        return peer;
    }

    private void readUpTo(long newest) throws Exception {
        join();
        ScriptedPeer peer = server.nextPeer();
        peer.expect(Command.Hello.class);
        peer.send(welcome(id, newest));
        peer.send(Script.history(
                newest,
                LongStream.rangeClosed(1, newest)
                        .mapToObj(i -> fromBob(i, "message " + i))
                        .toArray(ChatMessage[]::new)));
        await().atMost(CEILING).until(() -> told.texts().size() == newest);
    }

    private static List<Long> seqs(List<ChatMessage> messages) {
        return messages.stream().map(ChatMessage::seq).toList();
    }

    private static Long[] range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toArray(Long[]::new);
    }
}

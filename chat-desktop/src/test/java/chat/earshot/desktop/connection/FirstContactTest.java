package chat.earshot.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FirstContactTest extends ClientTest {
    private static final DisplayName ADA = new DisplayName("Ada");

    @Test
    void aWelcomedClientIsOnlineAfterItWasToldTheWelcome() throws Exception {
        join();
        ScriptedPeer peer = Script.welcomed(server, id, 0);

        told.awaitState(ConnectionState.Online.class);
        assertThat(told.events().getFirst()).isInstanceOf(Event.Welcome.class);
        assertThat(told.states())
                .containsExactly(
                        new ConnectionState.Connecting(server.address()), new ConnectionState.Online(server.address()));

        client.leave();
        told.awaitState(ConnectionState.Offline.class);
        assertThat(peer.closedWith()).isEqualTo(1000);
    }

    @Test
    void theHelloTellsWhoComesWithWhatProgramAndNothingToResume() throws Exception {
        join();

        Command.Hello hello = server.nextPeer().expect(Command.Hello.class);

        assertThat(hello.identity()).isEqualTo(store.identities().of(id));
        assertThat(hello.name()).isEqualTo("Ada");
        assertThat(hello.client()).startsWith("desktop/");
        assertThat(hello.resume()).isEmpty();
    }

    @Test
    void theHandshakeOffersTheProtocolAndNoOrigin() throws Exception {
        join();
        server.nextPeer();

        assertThat(server.handshakes().getFirst())
                .containsEntry("sec-websocket-protocol", "chat.v1")
                .doesNotContainKey("origin");
    }

    @Test
    void theSamePersonComesToTheSameServerAtAnotherAddress() throws Exception {
        join();
        Command.Hello before = server.nextPeer().expect(Command.Hello.class);

        try (ScriptedServer moved = ScriptedServer.start(id)) {
            client.join(moved.address(), ADA);
            assertThat(moved.nextPeer().expect(Command.Hello.class).identity()).isEqualTo(before.identity());
        }
    }

    @Test
    void anotherServerAtTheSameAddressIsNotShownTheSecret() throws Exception {
        join();
        Command.Hello before = server.nextPeer().expect(Command.Hello.class);

        server.becomes(ScriptedServer.anyId());
        join();

        assertThat(server.nextPeer().expect(Command.Hello.class).identity()).isNotEqualTo(before.identity());
    }

    @Test
    void aTakenNameIsSaidUnderTheName() throws Exception {
        join();
        ScriptedPeer peer = server.nextPeer();
        peer.expect(Command.Hello.class);
        peer.send(new Event.Refused(ErrorCode.NAME_TAKEN, "“Ada” is taken. Choose another name."));

        Refusal refusal = told.awaitRefusal();
        assertThat(refusal.concerns()).isEqualTo(Refusal.Concern.NAME);
        assertThat(refusal)
                .isEqualTo(new Refusal.NameRefused(
                        new ServerSaid(ErrorCode.NAME_TAKEN, "“Ada” is taken. Choose another name.")));
    }

    @Test
    void anUnknownHostIsSaid() {
        ServerAddress nowhere = new ServerAddress("no-such-host.invalid", 1337);
        client.join(nowhere, ADA);

        assertRefused(new Refusal.NoSuchHost(nowhere));
    }

    @Test
    void anAddressAtWhichNothingListensIsSaid() throws IOException {
        ServerAddress deserted = ScriptedServer.deserted();
        client.join(deserted, ADA);

        assertRefused(new Refusal.NothingAnswers(deserted));
    }

    @Test
    void aServerThatTakesConnectionsAndSaysNothingIsSaid() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ChatClient hurried = clientWith(Impatient.connectingWithin(Duration.ofMillis(300)))) {
            ServerAddress address = new ServerAddress("127.0.0.1", silent.getLocalPort());
            hurried.join(address, ADA);

            assertRefused(new Refusal.NothingAnswers(address));
        }
    }

    @Test
    void aServerThatNeverWelcomesIsSaid() throws IOException {
        try (ChatClient hurried = clientWith(Impatient.connectingWithin(Duration.ofSeconds(3)))) {
            hurried.join(server.address(), ADA);

            assertRefused(new Refusal.NothingAnswers(server.address()));
        }
    }

    @Test
    void anotherKindOfServerIsSaid() {
        server.answersStatusWith("<html>It works!</html>");
        join();

        assertRefused(new Refusal.NotEarshot(server.address()));
    }

    @Test
    void aServerOfAnotherVersionIsSaidWithItsVersion() {
        server.answersChatWith(400);
        join();

        assertRefused(new Refusal.OtherVersion(server.address(), "9.8.7"));
    }

    @Test
    void aServerThatIsTooBusyIsSaid() {
        server.answersChatWith(503);
        join();

        assertRefused(new Refusal.TooBusy(server.address()));
    }

    @Test
    void aServerWithoutAChatIsNoEarshotServer() {
        server.answersChatWith(404);
        join();

        assertThat(told.awaitRefusal()).isEqualTo(new Refusal.NotEarshot(server.address()));
    }

    @Test
    void aServerThatOpensWithoutTheProtocolIsOfAnotherVersion() {
        server.acceptsWithoutSubprotocol();
        join();

        assertThat(told.awaitRefusal()).isEqualTo(new Refusal.OtherVersion(server.address(), "9.8.7"));
    }

    @Test
    void aServerThatClosesInTheMiddleOfTheHelloIsSaidWithItsReason() throws Exception {
        join();
        ScriptedPeer peer = server.nextPeer();
        peer.expect(Command.Hello.class);
        peer.close(4003, "Banned");

        assertRefused(new Refusal.TurnedAway(server.address(), new ServerSaid(null, "Banned")));
    }

    @Test
    void aServerThatSpeaksNonsenseIsNoEarshotServer() throws Exception {
        join();
        server.nextPeer().sendText("Hello there");

        assertThat(told.awaitRefusal()).isEqualTo(new Refusal.NotEarshot(server.address()));
    }

    @Test
    void afterARefusalOneCanJoinWithAnotherName() throws Exception {
        join();
        ScriptedPeer peer = server.nextPeer();
        peer.expect(Command.Hello.class);
        peer.send(new Event.Refused(ErrorCode.NAME_TAKEN, "“Ada” is taken."));
        told.awaitRefusal();

        client.join(server.address(), new DisplayName("Ada L"));
        Script.welcomed(server, id, 0);

        told.awaitState(ConnectionState.Online.class);
    }

    private void assertRefused(Refusal expected) {
        Refusal refusal = told.awaitRefusal();
        assertThat(refusal.concerns()).isEqualTo(Refusal.Concern.ADDRESS);
        assertThat(refusal).isEqualTo(expected);
    }
}

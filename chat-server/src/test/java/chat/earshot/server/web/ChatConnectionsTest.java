package chat.earshot.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.server.room.Delivery;
import chat.earshot.server.room.Input;
import chat.earshot.server.testing.TextSocket;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatConnectionsTest {
    private RunningServer running;

    @BeforeEach
    void start() throws IOException {
        running = RunningServer.started();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void commandReachesTheHubAndTheAnswerComesBack() throws Exception {
        running.hub.behave((_, input) -> {
            if (input instanceof Input.Asked asked) {
                asked.from().send(new Delivery(new Event.Pong(), asked.request().ref()));
            }
        });
        TextSocket client = running.connect("chat.v1");
        client.send("{\"type\":\"ping\",\"ref\":\"r1\"}");

        assertThat(client.next()).isEqualTo("{\"type\":\"pong\",\"ref\":\"r1\"}");
        assertThat(running.hub.next()).isInstanceOf(Input.Opened.class);
        assertThat(running.hub.next(Input.Asked.class).request().command()).isEqualTo(new Command.Ping());
    }

    @Test
    void malformedCommandIsAnsweredAndTheConnectionStaysOpen() throws Exception {
        TextSocket client = running.connect("chat.v1");
        client.send("{not json");
        assertThat(client.next()).contains("\"code\":\"bad_json\"");
        client.send("{\"type\":\"dance\",\"ref\":\"r2\"}");
        assertThat(client.next()).contains("\"code\":\"unknown_type\"").contains("\"ref\":\"r2\"");
        assertThat(running.server().openConnections()).isEqualTo(1);
    }

    @Test
    void fullMailboxRefusesWithRefAndId() throws Exception {
        TextSocket client = running.connect("chat.v1");
        running.hub.next(Input.Opened.class);
        running.hub.beFull(true);
        client.send(
                "{\"type\":\"say\",\"room\":\"general\",\"id\":\"0123456789abcdef\",\"text\":\"x\",\"ref\":\"r3\"}");

        assertThat(client.next())
                .contains("\"code\":\"" + ErrorCode.UNAVAILABLE.wireName() + "\"")
                .contains("\"ref\":\"r3\"")
                .contains("\"id\":\"0123456789abcdef\"");
    }

    @Test
    void closedIsTheLastTheHubHears() throws Exception {
        TextSocket client = running.connect("chat.v1");
        Input.Opened opened = running.hub.next(Input.Opened.class);
        client.socket().sendClose(1000, "").join();

        assertThat(running.hub.next(Input.Closed.class).from()).isSameAs(opened.from());
        assertThat(client.closeCode()).isEqualTo(1000);
    }

    @Test
    void whatIsQueuedIsSentBeforeTheCloseFrame() throws Exception {
        TextSocket client = running.connect("chat.v1");
        Input.Opened opened = running.hub.next(Input.Opened.class);
        running.hub.run(() -> {
            for (int i = 0; i < 500; i++) {
                opened.from().send(new Delivery(new Event.Online(i)));
            }
            opened.from().close(CloseCode.NO_HELLO);
        });

        assertThat(client.closeCode()).isEqualTo(4010);
        assertThat(client.received()).isEqualTo(500);
    }

    @Test
    void closingServerTellsEverybodyThatItGoesAway() throws Exception {
        TextSocket v1 = running.connect("chat.v1");
        TextSocket plain = running.connect();
        running.server().close();

        assertThat(v1.closeCode()).isEqualTo(1001);
        assertThat(plain.closeCode()).isEqualTo(1001);
        running.hub.next(Input.Closed.class);
        running.hub.next(Input.Closed.class);
        assertThat(running.hub.presentCount()).isZero();
    }

    @Test
    void plainClientMayTalkOnWithoutWaitingForItsName() throws Exception {
        running.hub.behave((hub, input) -> {
            switch (input) {
                case Input.NameGiven given
                when given.name().isBlank() ->
                    given.from().send(new Delivery(new Event.Refused(ErrorCode.NAME_INVALID, "A name, please.")));
                case Input.NameGiven given -> given.from().send(new Delivery(Samples.welcome(given.name())));
                case Input.Asked asked
                when asked.request().command() instanceof Command.Say say ->
                    hub.sendToAll(new Delivery(new Event.Message(Samples.message("Ada", say.text()))));
                case Input.Opened _,
                        Input.Listening _,
                        Input.Closed _,
                        Input.WhoAsked _,
                        Input.Misread _,
                        Input.Asked _ -> {}
            }
        });
        TextSocket other = running.connect("chat.v1");
        running.hub.next(Input.Opened.class);
        TextSocket client = running.connect();
        client.send(" ");
        client.send("Ada");
        client.send("one");
        client.send("/help");
        client.send("two");

        assertThat(client.next()).contains("A name, please.", "\"author\":\"server\"");
        assertThat(client.next()).isEqualTo("{\"type\":\"color\",\"data\":\"teal\"}");
        assertThat(other.next()).contains("\"type\":\"message\"", "\"text\":\"one\"");
        assertThat(other.next()).contains("\"text\":\"two\"");
        assertThat(List.of(client.next(), client.next(), client.next()))
                .anySatisfy(text -> assertThat(text).contains("\"text\":\"one\""))
                .anySatisfy(text -> assertThat(text).contains("\"text\":\"two\""))
                .anySatisfy(text -> assertThat(text).contains("/who"));
    }

    @Test
    void failureInTheHubsMailboxEndsThatConnectionOnly() throws Exception {
        TextSocket other = running.connect("chat.v1");
        running.hub.next(Input.Opened.class);
        try (RawClient client = running.raw().upgraded("Sec-WebSocket-Protocol: chat.v1")) {
            running.hub.next(Input.Opened.class);
            running.hub.beBroken(true);
            client.text("{\"type\":\"ping\"}");
            assertThat(client.readCloseCode()).isEqualTo(-1);
        }
        running.hub.beBroken(false);
        other.send("{\"type\":\"ping\"}");
        running.hub.next(Input.Asked.class);
    }
}

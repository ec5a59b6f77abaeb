package chat.earshot.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.server.room.Delivery;
import chat.earshot.server.room.Input;
import chat.earshot.server.room.Participant;
import chat.earshot.server.web.socket.ConnectionLimits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LivenessTest {
    private static final Duration CEILING = Duration.ofSeconds(60);
    private static final ConnectionLimits QUICK =
            new ConnectionLimits(1 << 20, Duration.ofMillis(100), Duration.ofMillis(1_500), Duration.ofMillis(300));

    @Test
    void silentConnectionIsPingedAndThenGivenUp() throws Exception {
        try (RunningServer running = RunningServer.with(QUICK);
                RawClient client = running.raw().upgraded()) {
            assertThat(client.read().opcode()).isEqualTo(9);
            assertThat(client.readCloseCode()).isEqualTo(-1);
            running.hub.next(Input.Closed.class);
        }
    }

    @Test
    void silentConnectionIsFoundEvenWhileMuchIsSentToIt() throws Exception {
        try (RunningServer running = RunningServer.with(QUICK);
                RawClient client = running.raw().upgraded("Sec-WebSocket-Protocol: chat.v1")) {
            Participant participant = running.hub.next(Input.Opened.class).from();
            await().atMost(CEILING).pollInterval(Duration.ofMillis(20)).until(() -> {
                participant.send(new Delivery(new Event.Pong()));
                return running.hub.presentCount() == 0;
            });
            assertThat(client.readCloseCode()).isEqualTo(-1);
        }
    }

    @Test
    void connectionThatAnswersPingsStays() throws Exception {
        try (RunningServer running = RunningServer.with(QUICK);
                RawClient client = running.raw().upgraded()) {
            long end = System.nanoTime() + QUICK.deadAfter().multipliedBy(2).toNanos();
            while (System.nanoTime() < end) {
                assertThat(client.read().opcode()).isEqualTo(9);
                client.frame(0x8A, new byte[0]);
            }
            assertThat(running.server().openConnections()).isOne();
        }
    }

    @Test
    void clientThatDoesNotAnswerACloseFrameIsEnded() throws Exception {
        try (RunningServer running = RunningServer.with(QUICK);
                RawClient client = running.raw().upgraded()) {
            running.hub.next(Input.Listening.class).from().close(CloseCode.NO_HELLO);
            running.hub.next(Input.Closed.class);
            await().atMost(CEILING).until(() -> running.server().openConnections() == 0);
            assertThat(client.readCloseCode()).isEqualTo(4010);
        }
    }
}

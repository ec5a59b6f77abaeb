package chat.earshot.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.server.room.Delivery;
import chat.earshot.server.room.Input;
import chat.earshot.server.room.Participant;
import chat.earshot.server.testing.TextSocket;
import chat.earshot.server.web.socket.ConnectionLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final String V1 = "Sec-WebSocket-Protocol: chat.v1";

    @Test
    void fiftyClientsGetTenThousandEventsOnceAndInOrder() throws Exception {
        try (RunningServer running = RunningServer.started()) {
            List<RawClient> clients = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                clients.add(running.raw().upgraded(V1));
                running.hub.next(Input.Opened.class);
            }
            running.hub.run(() -> {
                for (int i = 0; i < 10_000; i++) {
                    running.hub.sendToAll(new Delivery(new Event.Online(i)));
                }
            });
            List<Thread> readers = new ArrayList<>();
            AtomicInteger good = new AtomicInteger();
            for (RawClient client : clients) {
                readers.add(Thread.ofVirtual().start(() -> {
                    expectOnline(client, 10_000);
                    good.incrementAndGet();
                }));
            }
            for (Thread reader : readers) {
                reader.join(Duration.ofSeconds(60));
            }
            assertThat(good).hasValue(50);
            for (RawClient client : clients) {
                client.close();
            }
        }
    }

    @Test
    void idleConnectionIsToldAtOnce() throws Exception {
        try (RunningServer running = RunningServer.started()) {
            TextSocket client = running.connect("chat.v1");
            Participant participant = running.hub.next(Input.Opened.class).from();
            for (int i = 0; i < 100; i++) {
                int n = i;
                running.hub.run(() -> participant.send(new Delivery(new Event.Online(n))));
                // Would take the selector's whole idle time where a wake-up got lost.
                assertThat(client.next()).contains("\"online\":" + n);
            }
        }
    }

    @Test
    void slowReaderIsCutWhileTheOthersGoOn() throws Exception {
        ConnectionLimits small = ConnectionLimits.DEFAULT.withOutboxBytes(512 * 1024);
        try (RunningServer running = RunningServer.with(small);
                RawClient stalled =
                        RawClient.withReceiveBuffer(running.port(), 4096).upgraded(V1)) {
            Participant slow = running.hub.next(Input.Opened.class).from();
            RawClient reading = running.raw().upgraded(V1);
            running.hub.next(Input.Opened.class);
            Thread reader = Thread.ofVirtual().start(() -> readToEnd(reading));

            Event large = new Event.Refused(ErrorCode.UNAVAILABLE, "x".repeat(60_000));
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> {
                        CountDownLatch drained = new CountDownLatch(1);
                        running.hub.run(() -> {
                            running.hub.sendToAll(new Delivery(large));
                            running.hub.newest().onceDrained(drained::countDown);
                        });
                        assertThat(drained.await(60, TimeUnit.SECONDS)).isTrue();
                        return running.hub.presentCount() == 1;
                    });
            assertThat(running.hub.newest()).isNotSameAs(slow);
            assertThat(running.hub.next(Input.Closed.class).from()).isSameAs(slow);
            // Whoever reads on after all is told why, and whoever doesn't is ended all the same.
            assertThat(stalled.readCloseCode()).isEqualTo(4008);
            reading.close();
            reader.join(Duration.ofSeconds(60));
            await().atMost(Duration.ofSeconds(60)).until(() -> running.server().openConnections() == 0);
        }
    }

    @Test
    void slowReaderThatNeverReadsAgainIsEnded() throws Exception {
        ConnectionLimits small = new ConnectionLimits(
                256 * 1024, Duration.ofSeconds(60), Duration.ofSeconds(90), Duration.ofMillis(200));
        try (RunningServer running = RunningServer.with(small);
                RawClient stalled =
                        RawClient.withReceiveBuffer(running.port(), 4096).upgraded(V1)) {
            Participant slow = running.hub.next(Input.Opened.class).from();
            Event large = new Event.Refused(ErrorCode.UNAVAILABLE, "x".repeat(60_000));
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> {
                        running.hub.run(() -> slow.send(new Delivery(large)));
                        return running.server().openConnections() == 0;
                    });
            assertThat(stalled.readCloseCode()).isIn(-1, 4008);
        }
    }

    @Test
    void drainedIsToldAfterAllWasSentAndOnlyThen() throws Exception {
        try (RunningServer running = RunningServer.started()) {
            RawClient client = RawClient.withReceiveBuffer(running.port(), 4096).upgraded(V1);
            Participant participant = running.hub.next(Input.Opened.class).from();
            CountDownLatch nothingSent = new CountDownLatch(1);
            participant.onceDrained(nothingSent::countDown);
            assertThat(nothingSent.await(60, TimeUnit.SECONDS)).isTrue();

            Event large = new Event.Refused(ErrorCode.UNAVAILABLE, "x".repeat(3_900_000));
            CountDownLatch all = new CountDownLatch(1);
            // Too much for the network's buffers together, so it can't be drained before somebody reads.
            participant.send(new Delivery(large));
            for (int i = 0; i < 10 && all.getCount() > 0; i++) {
                CountDownLatch one = new CountDownLatch(1);
                participant.onceDrained(one::countDown);
                if (!one.await(200, TimeUnit.MILLISECONDS)) {
                    break;
                }
                participant.send(new Delivery(large));
            }
            participant.onceDrained(all::countDown);
            assertThat(all.getCount()).isOne();
            Thread reader = Thread.ofVirtual().start(() -> readToEnd(client));
            assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
            client.close();
            reader.join(Duration.ofSeconds(60));
        }
    }

    @Test
    void drainedIsNeverToldWhenTheConnectionEndsBefore() throws Exception {
        try (RunningServer running = RunningServer.started()) {
            RawClient client = RawClient.withReceiveBuffer(running.port(), 4096).upgraded(V1);
            Participant participant = running.hub.next(Input.Opened.class).from();
            client.close();
            running.hub.next(Input.Closed.class);
            CountDownLatch drained = new CountDownLatch(1);
            participant.onceDrained(drained::countDown);
            participant.send(new Delivery(new Event.Pong()));
            await().atMost(Duration.ofSeconds(60)).until(() -> running.server().openConnections() == 0);
            assertThat(drained.getCount()).isOne();
        }
    }

    private static void expectOnline(RawClient client, int count) {
        try {
            for (int i = 0; i < count; i++) {
                assertThat(client.read().text()).contains("\"online\":" + i + "}");
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void readToEnd(RawClient client) {
        try {
            client.readCloseCode();
        } catch (java.io.IOException e) {
            // The test has closed it.
        }
    }
}

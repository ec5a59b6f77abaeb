package chat.earshot.server.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.nio.NIOConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOServerConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One outbox on a real connection.
class OutboxTest {
    private final FlushRounds rounds = new FlushRounds();
    private final BlockingQueue<NIOConnection> accepted = new LinkedBlockingQueue<>();
    private final AtomicInteger writes = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private TCPNIOTransport transport;
    private Socket client;
    private NIOConnection connection;

    @BeforeEach
    void connect() throws Exception {
        transport = TCPNIOTransportBuilder.newInstance()
                .setIOStrategy(SameThreadIOStrategy.getInstance())
                .setSelectorHandler(rounds)
                .setSelectorRunnersCount(1)
                .setProcessor(FilterChainBuilder.stateless()
                        .add(new TransportFilter())
                        .add(new BaseFilter() {
                            @Override
                            public NextAction handleAccept(FilterChainContext context) {
                                accepted.add((NIOConnection) context.getConnection());
                                return context.getInvokeAction();
                            }
                        })
                        .build())
                .build();
        transport.getConnectionMonitoringConfig().addProbes(new ConnectionProbe.Adapter() {
            @Override
            @SuppressWarnings("rawtypes") // The network library's own signature.
            public void onWriteEvent(Connection on, Buffer data, long size) {
                writes.incrementAndGet();
            }
        });
        TCPNIOServerConnection server = transport.bind("127.0.0.1", 0);
        transport.start();
        client = new Socket();
        client.setSoTimeout(60_000);
        client.connect(server.getLocalAddress() instanceof InetSocketAddress address ? address : null);
        connection = accepted.poll(60, TimeUnit.SECONDS);
        assertThat(connection).isNotNull();
    }

    @AfterEach
    void disconnect() throws Exception {
        client.close();
        transport.shutdownNow();
    }

    @Test
    void whatGathersDuringARoundIsOneWrite() throws Exception {
        Outbox outbox = outbox(1 << 20);
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        onSelector(() -> {
            busy.countDown();
            awaitQuietly(goOn);
        });
        assertThat(busy.await(60, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 1_000; i++) {
            assertThat(outbox.add(new byte[] {(byte) i})).isTrue();
        }
        goOn.countDown();
        byte[] read = client.getInputStream().readNBytes(1_000);
        for (int i = 0; i < 1_000; i++) {
            assertThat(read[i]).isEqualTo((byte) i);
        }
        assertThat(writes).hasValue(1);
    }

    @Test
    void capCountsWhatWaits() {
        Outbox outbox = outbox(100);
        onSelectorBlocked(() -> {
            assertThat(outbox.add(new byte[60])).isTrue();
            assertThat(outbox.add(new byte[41])).isFalse();
            assertThat(outbox.add(new byte[40])).isTrue();
            assertThat(outbox.add(new byte[1])).isFalse();
        });
    }

    @Test
    void capCountsSmallFramesToo() {
        Outbox outbox = outbox(1 << 20);
        onSelectorBlocked(() -> {
            byte[] pong = new byte[2];
            int taken = 0;
            while (taken < (1 << 20) && outbox.add(pong)) {
                taken++;
            }
            assertThat(taken).isEqualTo((1 << 20) / 64);
        });
    }

    @Test
    void roomIsBackWhenTheNetworkHasTakenIt() throws Exception {
        Outbox outbox = outbox(100);
        for (int i = 0; i < 50; i++) {
            assertThat(outbox.add(new byte[100])).isTrue();
            CountDownLatch drained = new CountDownLatch(1);
            outbox.onceDrained(drained::countDown);
            assertThat(drained.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(client.getInputStream().readNBytes(5_000)).hasSize(5_000);
    }

    @Test
    void nothingFollowsTheEnd() throws Exception {
        Outbox outbox = outbox(100);
        onSelectorBlocked(() -> {
            outbox.add(new byte[] {1});
            outbox.end(new byte[] {2});
            assertThat(outbox.add(new byte[] {3})).isTrue();
            outbox.end(new byte[] {4});
        });
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        connection.closeSilently();
        assertThat(client.getInputStream().readAllBytes()).containsExactly(1, 2);
    }

    @Test
    void cutForgetsWhatWaits() throws Exception {
        Outbox outbox = outbox(100);
        onSelectorBlocked(() -> {
            outbox.add(new byte[] {1});
            outbox.add(new byte[] {1});
            outbox.cut(new byte[] {2});
        });
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        connection.closeSilently();
        assertThat(client.getInputStream().readAllBytes()).containsExactly(2);
    }

    private Outbox outbox(long cap) {
        return new Outbox(connection, rounds.of(connection.getSelectorRunner()), cap, ended::countDown);
    }

    /// Runs a task while the selector thread can't write.
    private void onSelectorBlocked(Runnable task) {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        onSelector(() -> {
            busy.countDown();
            awaitQuietly(goOn);
        });
        awaitQuietly(busy);
        try {
            task.run();
        } finally {
            goOn.countDown();
        }
    }

    private void onSelector(Runnable task) {
        rounds.execute(
                connection.getSelectorRunner(),
                () -> {
                    task.run();
                    return true;
                },
                null);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

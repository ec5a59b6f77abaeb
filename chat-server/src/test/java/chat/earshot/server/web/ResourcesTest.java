package chat.earshot.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.server.room.Input;
import java.lang.ref.WeakReference;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ResourcesTest {
    private static final Duration CEILING = Duration.ofSeconds(60);

    @Test
    void thousandConnectionsLeaveNothingBehind() throws Exception {
        try (RunningServer running = RunningServer.started()) {
            List<WeakReference<Object>> seen = new ArrayList<>();
            Set<String> threadsBefore = Set.of();
            for (int i = 0; i < 1_000; i++) {
                try (RawClient client = running.raw().upgraded()) {
                    client.text("Ada");
                    seen.add(new WeakReference<>(
                            running.hub.next(Input.NameGiven.class).from()));
                    running.hub.forget();
                }
                if (i == 100) {
                    threadsBefore = threads();
                }
            }
            await().atMost(CEILING).until(() -> running.server().openConnections() == 0);
            running.hub.settle();
            running.hub.forget();
            await().atMost(CEILING).until(() -> {
                System.gc();
                return seen.stream()
                                .filter(reference -> reference.get() != null)
                                .count()
                        < 10;
            });
            assertThat(threads()).isSubsetOf(threadsBefore);
        }
    }

    @Test
    void closedServerLeavesNoThread() throws Exception {
        Set<String> before = threads();
        try (RunningServer running = RunningServer.started()) {
            running.connect("chat.v1");
        }
        await().atMost(CEILING).untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
    }

    @Test
    void portInUseIsSaid() throws Exception {
        try (RunningServer first = RunningServer.started()) {
            Assertions.assertThatThrownBy(() -> RunningServer.on(first.port())).isInstanceOf(BindException.class);
        }
    }

    @Test
    void portIsFreeAfterClosing() throws Exception {
        int port;
        try (RunningServer running = RunningServer.started()) {
            port = running.port();
            running.connect();
        }
        try (RunningServer again = RunningServer.on(port)) {
            assertThat(again.port()).isEqualTo(port);
        }
    }

    @Test
    void onlyTheAddressAskedForIsBound() throws Exception {
        try (RunningServer running = RunningServer.started();
                ServerSocket other = new ServerSocket(running.port(), 1, InetAddress.getByName("127.0.0.2"))) {
            assertThat(other.isBound()).isTrue();
        }
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.toLowerCase(java.util.Locale.ROOT).matches(".*(grizzly|earshot|tyrus).*"))
                .collect(Collectors.toSet());
    }
}

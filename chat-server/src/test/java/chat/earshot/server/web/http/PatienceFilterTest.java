package chat.earshot.server.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatienceFilterTest {
    private static final Duration CEILING = Duration.ofSeconds(60);

    private final PatienceFilter patience = new PatienceFilter(Duration.ofMillis(300));
    private final HttpServer server = new HttpServer();
    private final NetworkListener listener = new NetworkListener("test", "127.0.0.1", 0);

    @BeforeEach
    void start() throws Exception {
        listener.registerAddOn((_, chain) -> chain.add(chain.indexOfType(HttpServerFilter.class) + 1, patience));
        server.addListener(listener);
        server.start();
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void silentConnectionIsEnded() throws Exception {
        try (Socket socket = connect()) {
            await().atMost(CEILING).until(() -> endedAfterSweep(socket));
        }
    }

    @Test
    void bytesThatNeverMakeARequestGainNoTime() throws Exception {
        try (Socket socket = connect()) {
            await().atMost(CEILING).pollInterval(Duration.ofMillis(50)).until(() -> {
                try {
                    socket.getOutputStream().write('G');
                } catch (java.io.IOException e) {
                    return true;
                }
                return endedAfterSweep(socket);
            });
        }
    }

    @Test
    void requestGainsTime() throws Exception {
        try (Socket socket = connect()) {
            for (int i = 0; i < 10; i++) {
                socket.getOutputStream()
                        .write("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.setSoTimeout(60_000);
                assertThat(socket.getInputStream().read()).isPositive();
                patience.endIdle();
            }
        }
    }

    private Socket connect() throws Exception {
        return new Socket(InetAddress.getLoopbackAddress(), listener.getPort());
    }

    private boolean endedAfterSweep(Socket socket) throws Exception {
        patience.endIdle();
        socket.setSoTimeout(20);
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (java.net.SocketException e) {
            return true;
        }
    }
}

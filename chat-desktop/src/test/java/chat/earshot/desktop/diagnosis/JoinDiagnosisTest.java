package chat.earshot.desktop.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.desktop.finding.StandIn;
import chat.earshot.server.testing.ServerProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How far the way to a server goes, and what is said where it ends.
class JoinDiagnosisTest {
    @TempDir
    Path folder;

    @Test
    void aServerThatCanBeJoinedPassesEveryCheck() throws IOException {
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), 0)) {
            List<String> said = diagnose("localhost:" + server.port(), InstantSource.system());
            assertThat(said)
                    .containsExactly(
                            "GOOD Address: localhost, port " + server.port() + ".",
                            "GOOD Name: localhost is " + addressOf(said) + ".",
                            "NOTE Network: This is an address of this computer itself. A server on another computer has"
                                    + " another address.",
                            "GOOD Port: Something answers at port " + server.port() + ".",
                            "GOOD Server: It is an Earshot server: Workshop, 0 online.",
                            said.get(5),
                            "GOOD Conversation: WebSocket gets through: the way is free. Try to join again.",
                            "GOOD Clock: The clocks of both computers agree.");
            assertThat(said.get(5)).contains("Version: Both are Earshot ");
        }
    }

    @Test
    void aClockThatIsWrongIsToldOf() throws IOException {
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), 0)) {
            String address = "127.0.0.1:" + server.port();
            InstantSource ahead = () -> Instant.now().plus(Duration.ofMinutes(61));
            assertThat(diagnose(address, ahead))
                    .last()
                    .asString()
                    .startsWith("NOTE Clock: This computer’s clock is 6")
                    .contains("ahead");
            InstantSource behind = () -> Instant.now().minus(Duration.ofMinutes(10));
            assertThat(diagnose(address, behind)).last().asString().contains("minutes behind");
        }
    }

    @Test
    void whatIsNoAddressEndsItAtOnce() {
        assertThat(diagnose("not an address", InstantSource.system()))
                .singleElement()
                .asString()
                .startsWith("BAD Address: This is not an address");
    }

    @Test
    void aNameThatNobodyHasIsToldOf() {
        assertThat(diagnose("no-such-host.invalid", InstantSource.system()))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("BAD Name: There is no computer called “no-such-host.invalid”");
    }

    @Test
    void aPortAtWhichNothingListensIsToldOf() throws IOException {
        int deserted;
        try (ServerSocket socket = new ServerSocket(0)) {
            deserted = socket.getLocalPort();
        }
        assertThat(diagnose("127.0.0.1:" + deserted, InstantSource.system()))
                .last()
                .isEqualTo("BAD Port: The computer is there, but no server runs at port " + deserted
                        + ". Start it there, or check the port after the colon.");
    }

    @Test
    void somethingElseThanAnEarshotServerIsToldOf() throws Exception {
        try (ServerSocket other = new ServerSocket(0);
                Greeting _ = Greeting.to(other)) {
            assertThat(diagnose("127.0.0.1:" + other.getLocalPort(), InstantSource.system()))
                    .last()
                    .asString()
                    .startsWith("BAD Server: What answers at 127.0.0.1:");
        }
    }

    @Test
    void webPagesWithoutAWebSocketAreToldOf() throws IOException {
        // It answers what a server is, and nothing else: as when something in between stops the rest.
        try (StandIn server = StandIn.open("Workshop", 1)) {
            assertThat(diagnose(server.address().toString(), InstantSource.system()))
                    .last()
                    .asString()
                    .startsWith("BAD Conversation: Web pages get through, but WebSocket doesn’t.");
        }
    }

    private static List<String> diagnose(String typed, InstantSource clock) {
        List<String> said = new ArrayList<>();
        new JoinDiagnosis(typed, clock)
                .run(finding -> said.add(finding.verdict() + " " + finding.what() + ": " + finding.sentence()));
        return said;
    }

    /// `127.0.0.1`, and perhaps `0:0:0:0:0:0:0:1`, as the system has it.
    private static String addressOf(List<String> said) {
        return said.get(1).replaceAll(".* is (.*)\\.", "$1");
    }

    /// Says hello to whoever connects, and hangs up.
    private record Greeting(Thread thread) implements AutoCloseable {
        static Greeting to(ServerSocket socket) {
            return new Greeting(Thread.ofVirtual().start(() -> {
                try {
                    while (!Thread.currentThread().isInterrupted()) {
                        try (var guest = socket.accept()) {
                            guest.getOutputStream().write("220 Welcome\r\n".getBytes(StandardCharsets.US_ASCII));
                        }
                    }
                } catch (IOException _) {
                    // Closed.
                }
            }));
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}

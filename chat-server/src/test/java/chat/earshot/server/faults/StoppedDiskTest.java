package chat.earshot.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.server.testing.ServerProcess;
import chat.earshot.server.testing.V1Peer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A real server whose `fsync` does not come back: `strace` holds the call, as a disk would that has stopped answering.
@Tag("fault")
@EnabledOnOs(OS.LINUX)
final class StoppedDiskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path place;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void sendersHearSoonAndTheServerGoesOnByItself() throws Exception {
        Path data = Files.createDirectory(place.resolve("data"));
        Identity identity = Identity.random();
        Measured measured = new Measured(StoppedDiskTest.class);
        try (ServerProcess server = ServerProcess.start(data, 0);
                V1Peer ada = V1Peer.connect(server.port());
                V1Peer bob = V1Peer.joined(server.port(), "Bob")) {
            ada.hello(identity, "Ada");
            ada.await(Event.History.class);
            ChatMessage before = ada.say("before");
            MessageId late = MessageId.random();
            try (HeldSync _ = HeldSync.of(server)) {
                long saidAt = System.nanoTime();
                ada.ask(new Command.Say(RoomId.GENERAL, late, "late"));
                Event.Refused refused = ada.await(Event.Refused.class);
                measured.note("refused after", since(saidAt));
                assertThat(refused.code()).isEqualTo(ErrorCode.UNAVAILABLE);
                assertThat(refused.id()).isEqualTo(late);
                assertThat(health(server)).isEqualTo(503);
                try (V1Peer again = V1Peer.connect(server.port())) {
                    again.hello(identity, null);
                    assertThat(again.await(Event.History.class).messages()).containsExactly(before);
                }
            }
            long answeredAt = System.nanoTime();
            assertThat(bob.await(Event.Message.class).message()).isEqualTo(before);
            ChatMessage shown = bob.await(Event.Message.class).message();
            assertThat(shown.id()).isEqualTo(late);
            await().atMost(PATIENCE).until(() -> health(server) == 200);
            measured.note("healthy again after", since(answeredAt));
            assertThat(ada.await(Event.Message.class).message()).isEqualTo(shown);
            assertThat(ada.say("after").rev()).isEqualTo(shown.rev() + 1);
            assertThat(bob.await(Event.Message.class).message().text().value()).isEqualTo("after");
            assertThat(server.log()).contains("The disk has not answered", "Messages can be stored again");
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private int health(ServerProcess server) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + "/health");
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                .statusCode();
    }

    /// Holds every `fsync` of a process until it is closed.
    private record HeldSync(Process tracer) implements AutoCloseable {
        static HeldSync of(ServerProcess server) throws IOException {
            Process tracer;
            try {
                tracer = new ProcessBuilder(
                                "strace",
                                "--follow-forks",
                                "--attach=" + server.pid(),
                                "--trace=fsync,fdatasync",
                                "--inject=fsync,fdatasync:delay_enter=600s")
                        .redirectErrorStream(true)
                        .start();
            } catch (IOException e) {
                return Assumptions.abort("strace is not installed: " + e.getMessage());
            }
            String said = tracer.inputReader().readLine();
            Assumptions.assumeTrue(said != null && said.contains("attached"), "strace can't look on: " + said);
            return new HeldSync(tracer);
        }

        /// It lets go when it is asked to end.
        @Override
        public void close() {
            tracer.destroy();
            tracer.onExit().join();
        }
    }
}

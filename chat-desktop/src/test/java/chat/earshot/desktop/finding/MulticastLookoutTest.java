package chat.earshot.desktop.finding;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.desktop.Main;
import chat.earshot.server.testing.ServerProcess;
import chat.earshot.server.testing.TwoComputers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server on one computer, somebody who looks for it on another: real announcements through a real network.
class MulticastLookoutTest {
    private static final long PATIENCE_SECONDS = 30;

    @TempDir
    Path folder;

    private TwoComputers computers;

    @BeforeEach
    void connect() {
        computers = TwoComputers.connected();
    }

    @AfterEach
    void disconnect() {
        if (computers != null) {
            computers.close();
        }
    }

    @Test
    void aServerIsSeenWhenItComesAndWhenItGoesAndLookingLeavesNothingBehind() throws Exception {
        try (Watching watching = Watching.start(computers.on(2));
                ServerProcess server = start()) {
            watching.await("networks 1");
            assertThat(watching.await("seen Workshop"))
                    .contains("[10.77.0.1:" + server.port() + "]")
                    .endsWith("Workshop at 10.77.0.1");
            assertThat(server.terminate()).isZero();
            watching.await("gone Workshop at 10.77.0.1");
            watching.endLooking();
            assertThat(watching.await("left")).isEqualTo("left []");
        }
    }

    @Test
    void aServerThatHasLongBeenThereIsSeenToo() throws Exception {
        try (ServerProcess server = start();
                Watching first = Watching.start(computers.on(2))) {
            first.await("seen Workshop");
            try (Watching second = Watching.start(computers.on(2))) {
                assertThat(second.await("seen Workshop")).contains(":" + server.port());
            }
        }
    }

    @Test
    void aServerInsideTheAppSaysGoodbyeWhenTheSystemEndsTheApp() throws Exception {
        Process app = app();
        try (Watching watching = Watching.start(computers.on(2))) {
            String seen = watching.await("seen ");
            assertThat(seen).contains("[10.77.0.1:1337]");
            app.destroy();
            assertThat(app.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            watching.await("gone ");
        } finally {
            app.destroyForcibly();
        }
    }

    private Process app() throws IOException {
        List<String> command = new ArrayList<>(computers.on(1));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--host",
                "--name",
                "Ada",
                "--data",
                folder.resolve("profile").toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private ServerProcess start() throws Exception {
        return ServerProcess.start(computers.on(1), folder.resolve("data"), 0, "--bind", "0.0.0.0");
    }
}

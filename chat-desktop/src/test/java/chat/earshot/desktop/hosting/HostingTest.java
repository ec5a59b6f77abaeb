package chat.earshot.desktop.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.desktop.Fx;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.connection.ServerProbe;
import chat.earshot.desktop.hosting.HostingViewModel.State;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real servers on real ports.
class HostingTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration CEILING = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void aServerRunsHereUntilItIsClosed() throws IOException {
        int port = freePort();
        HostingViewModel model = new HostingViewModel(folder.resolve("server"), LOOPBACK, port);
        ServerAddress here = host(model);
        assertThat(here).isEqualTo(new ServerAddress("localhost", port));
        assertThat(ServerProbe.ask(here, CEILING)).isInstanceOf(ServerProbe.Found.class);
        assertThat(stateOf(model)).isInstanceOf(State.Running.class);
        Fx.run(model::close);
        assertThat(ServerProbe.ask(here, CEILING)).isInstanceOf(ServerProbe.NotFound.class);
    }

    @Test
    void aServerThatIsHereAlreadyIsJoinedInsteadOfStartingAnother() throws IOException {
        int port = freePort();
        HostingViewModel first = new HostingViewModel(folder.resolve("first"), LOOPBACK, port);
        HostingViewModel second = new HostingViewModel(folder.resolve("second"), LOOPBACK, port);
        ServerAddress here = host(first);
        assertThat(host(second)).isEqualTo(here);
        assertThat(stateOf(second)).isInstanceOf(State.Off.class);
        assertThat(folder.resolve("second")).doesNotExist();
        Fx.run(first::close);
    }

    @Test
    void theNextPortIsTakenWhenSomethingElseHasTheUsualOne() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            HostingViewModel model = new HostingViewModel(folder.resolve("server"), LOOPBACK, other.getLocalPort());
            assertThat(host(model).port()).isGreaterThan(other.getLocalPort());
            Fx.run(model::close);
        }
    }

    @Test
    void whyItCanNotStartIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        HostingViewModel model = new HostingViewModel(file.resolve("server"), LOOPBACK, freePort());
        Fx.run(() -> model.host(_ -> {}));
        Awaitility.await().atMost(CEILING).until(() -> stateOf(model) instanceof State.Failed);
        assertThat(stateOf(model)).extracting("sentence").asString().startsWith("The server can’t start here");
    }

    private static ServerAddress host(HostingViewModel model) {
        CompletableFuture<ServerAddress> there = new CompletableFuture<>();
        Fx.run(() -> model.host(there::complete));
        return there.orTimeout(CEILING.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static State stateOf(HostingViewModel model) {
        return Fx.get(() -> model.stateProperty().get());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

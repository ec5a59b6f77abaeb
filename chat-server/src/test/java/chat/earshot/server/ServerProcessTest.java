package chat.earshot.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Identity;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.server.testing.ServerProcess;
import chat.earshot.server.testing.TextSocket;
import chat.earshot.server.testing.V1Peer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server as a program: how it starts, ends, and says what is wrong.
final class ServerProcessTest {
    @TempDir
    private Path place;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void whatWasSeenSurvivesAKill() throws Exception {
        Identity identity = Identity.random();
        ChatMessage seen;
        Event.Welcome first;
        int port;
        try (ServerProcess server = ServerProcess.start(data(), 0)) {
            port = server.port();
            V1Peer ada = V1Peer.connect(port);
            first = ada.hello(identity, "Ada");
            seen = ada.say("written down");
            server.kill();
        }
        try (ServerProcess server = ServerProcess.start(data(), port)) {
            V1Peer ada = V1Peer.connect(server.port());
            Event.Welcome again = ada.resume(identity, first.server().id(), 0);
            assertThat(again.you()).isEqualTo(first.you());
            assertThat(again.server().id()).isEqualTo(first.server().id());
            assertThat(ada.await(Event.Changes.class).messages()).containsExactly(seen);
            ada.close();
        }
    }

    @Test
    void sigtermTellsEveryoneAndExitsWithZero() throws Exception {
        try (ServerProcess server = ServerProcess.start(data(), 0)) {
            V1Peer ada = V1Peer.connect(server.port());
            ada.hello(Identity.random(), "Ada");
            TextSocket plain = TextSocket.connect(http, server.port());
            assertThat(server.terminate()).isZero();
            assertThat(ada.socket().closeCode()).isEqualTo(1001);
            assertThat(plain.closeCode()).isEqualTo(1001);
        }
    }

    @Test
    void theLogTellsWhoCameFromWhereAndNeverWhatWasSaid() throws Exception {
        Identity identity = Identity.random();
        try (ServerProcess server = ServerProcess.start(data(), 0)) {
            V1Peer ada = V1Peer.connect(server.port());
            ada.hello(identity, "Ada");
            ada.say("the secret plan");
            ada.ask(new Command.Rename("Eve"));
            ada.await(Event.Renamed.class);
            assertThat(server.terminate()).isZero();
            assertThat(server.log().lines())
                    .anySatisfy(line -> assertThat(line).contains("Ada", "joined", "127.0.0.1", " with test/1"))
                    .anySatisfy(line -> assertThat(line).contains("Ada", "Eve"));
            assertThat(server.log()).doesNotContain("secret plan").doesNotContain(identity.secret());
        }
    }

    @Test
    void aPortInUseIsToldInASentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertGivesUp(
                    ServerProcess.startInVain(data(), taken.getLocalPort()),
                    1,
                    "Port " + taken.getLocalPort(),
                    "--port");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsToldInASentence() throws Exception {
        assertGivesUp(
                ServerProcess.startInVain(data(), 0, "--bind", "192.0.2.1"), 1, "192.0.2.1", "this machine", "--bind");
    }

    @Test
    void aDataFolderInUseIsToldInASentence() throws Exception {
        try (ServerProcess server = ServerProcess.start(data(), 0)) {
            assertThat(server.port()).isPositive();
            assertGivesUp(ServerProcess.startInVain(data(), 0), 1, "Another Earshot server", "--data");
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsToldInASentence() throws Exception {
        Path file = Files.writeString(place.resolve("file"), "x");
        assertGivesUp(ServerProcess.startInVain(file.resolve("data"), 0), 1, "can't be written", "--data");
    }

    @Test
    void anUnknownOptionIsToldInASentence() throws Exception {
        assertGivesUp(ServerProcess.startInVain(data(), 0, "--colour", "blue"), 2, "--colour", "--help");
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedInASentence() throws Exception {
        Files.createDirectories(data());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("earshot.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 42");
        }
        assertGivesUp(ServerProcess.startInVain(data(), 0), 1, "newer Earshot", "Nothing was changed");
    }

    private static void assertGivesUp(ServerProcess.Failed failed, int exitCode, String... said) {
        assertThat(failed.exitCode()).isEqualTo(exitCode);
        assertThat(failed.said()).contains(said).doesNotContain("Exception").hasLineCount(1);
    }

    private Path data() {
        return place.resolve("data");
    }
}

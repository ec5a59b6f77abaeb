package chat.earshot.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.Identity;
import chat.earshot.common.model.ServerRole;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.server.testing.V1Peer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Whoever can read the data folder can become the operator.
final class OperatorCodeTest {
    @TempDir
    private Path data;

    @Test
    void theCodeInTheFolderIsGoodAndStaysTheSame() throws Exception {
        Path file = data.resolve("operator-code");
        String first;
        try (ChatServer server = start()) {
            first = Files.readString(file).strip();
            assertThat(server.operatorCode()).isEqualTo(first).hasSize(19);
        }
        try (ChatServer server = start();
                V1Peer ada = V1Peer.connect(server.port())) {
            assertThat(Files.readString(file).strip()).isEqualTo(first);
            ada.hello(Identity.random(), "Ada");
            assertThat(ada.answer(new Command.Operator(first))).isEqualTo(new Event.Role(ServerRole.OPERATOR));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void othersOnThisComputerCannotReadIt() throws Exception {
        start().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("operator-code"))))
                .isEqualTo("rw-------");
    }

    private ChatServer start() throws StartException {
        return ChatServer.start(ServerOptions.of(data, "Test").listeningOn("127.0.0.1", 0));
    }
}

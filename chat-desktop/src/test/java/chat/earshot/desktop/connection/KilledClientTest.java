package chat.earshot.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.server.testing.ServerProcess;
import chat.earshot.server.testing.V1Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The app's process is killed again and again while it has unsent messages: each that it had taken arrives once, and
/// all of them in the order in which they were written. `-Dearshot.long=true` makes it 50 times.
class KilledClientTest {
    private static final int ROUNDS = Boolean.getBoolean("earshot.long") ? 50 : 10;
    private static final int MESSAGES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void whatAKilledAppHadTakenArrivesOnceAndInOrder() throws Exception {
        Random random = new Random(1337);
        List<String> taken = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(folder.resolve("workshop"), 0)) {
            for (int round = 0; round < ROUNDS; round++) {
                taken.addAll(killedAfter(random.nextInt(MESSAGES), server.port(), round));
            }
            drain(server.port());

            List<String> arrived = storedTexts(server.port());
            assertThat(arrived)
                    .as("each once, in the order of writing")
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(arrived).containsAll(taken);
            assertThat(taken).hasSizeGreaterThan(ROUNDS);
        }
    }

    /// Runs the app until it has taken so many new messages, and kills it.
    ///
    /// @return what it had taken by then
    private List<String> killedAfter(int messages, int port, int round) throws Exception {
        String prefix = "round %02d".formatted(round);
        Path said = folder.resolve(prefix + ".txt");
        Process app = start(said, port, prefix, MESSAGES);
        try {
            await().atMost(PATIENCE).until(() -> takenIn(said, prefix).size() > messages);
        } finally {
            app.destroyForcibly();
            assertThat(app.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
        return takenIn(said, prefix);
    }

    /// What an earlier round had taken is told again, and counts there.
    private static List<String> takenIn(Path said, String prefix) throws IOException {
        return linesOf(said).stream()
                .filter(line -> line.startsWith("taken " + prefix))
                .map(line -> line.substring("taken ".length()))
                .toList();
    }

    private void drain(int port) throws Exception {
        Path said = folder.resolve("drain.txt");
        Process app = start(said, port, "none", 0);
        try {
            await().atMost(PATIENCE).until(() -> linesOf(said).contains("done"));
        } finally {
            app.destroyForcibly();
            assertThat(app.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    /// Without the one that is being written.
    private static List<String> linesOf(Path said) throws IOException {
        String all = Files.readString(said);
        return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
    }

    private Process start(Path said, int port, String prefix, int messages) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingClient.class.getName(),
                        folder.resolve("profile").toString(),
                        "127.0.0.1:" + port,
                        prefix,
                        String.valueOf(messages))
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("app.log").toFile())
                .start();
    }

    private static List<String> storedTexts(int port) throws Exception {
        List<ChatMessage> all = new ArrayList<>();
        try (V1Peer reader = V1Peer.connect(port)) {
            reader.hello(Identity.random(), "Reader");
            Event.History page = reader.await(Event.History.class);
            all.addAll(page.messages());
            while (page.moreBefore()) {
                reader.ask(new Command.History(RoomId.GENERAL, all.getFirst().seq(), Protocol.MAX_PAGE));
                page = reader.await(Event.History.class);
                all.addAll(0, page.messages());
            }
        }
        return all.stream().map(message -> message.text().value()).toList();
    }
}

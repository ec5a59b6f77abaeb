package chat.earshot.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.server.testing.ServerProcess;
import chat.earshot.server.testing.TwoComputers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server on one computer, somebody who listens on another.
final class AnnouncerTest {
    private static final Duration END_WITHIN = Duration.ofSeconds(5);

    @TempDir
    private Path place;

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
    void whoListensHearsOfTheServerAndOfItsEnd() throws Exception {
        try (Listening listening = Listening.start(computers.on(2), computers.addressOf(2));
                ServerProcess server = start("0.0.0.0")) {
            String here = listening.await(line -> line.startsWith("here"));
            assertThat(here).contains("[/10.77.0.1] " + server.port()).endsWith(" Workshop");
            long before = System.nanoTime();
            assertThat(server.terminate()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(END_WITHIN);
            assertThat(listening.await(line -> line.startsWith("gone"))).isEqualTo("gone Workshop at 10.77.0.1");
            assertThat(server.log()).doesNotContain("WARN", "SEVERE", "SLF4J");
        }
    }

    @Test
    void anAddressThatComesLaterIsAnnouncedTooAndOneThatGoesIsNoTrouble() throws Exception {
        try (Listening listening = Listening.start(computers.on(2), computers.addressOf(2));
                ServerProcess server = start("0.0.0.0")) {
            listening.await(line -> line.startsWith("here [/10.77.0.1]"));
            assertThat(computers.giveAnotherAddress("10.77.0.9")).isTrue();
            listening.await(line -> line.startsWith("here [/10.77.0.9] " + server.port()));
            assertThat(computers.plug("down")).isTrue();
            assertThat(computers.plug("up")).isTrue();
            assertThat(server.terminate()).isZero();
        }
    }

    @Test
    void aServerThatIsToBeSilentOrForThisComputerOnlyIsNotAnnounced() throws Exception {
        try (Listening listening = Listening.start(computers.on(2), computers.addressOf(2));
                ServerProcess silent = start("0.0.0.0", "--no-discovery");
                ServerProcess alone = start("127.0.0.1");
                ServerProcess told = start("10.77.0.1")) {
            assertThat(listening.await(line -> line.startsWith("here")))
                    .contains(" " + told.port() + " ")
                    .doesNotContain(" " + silent.port() + " ")
                    .doesNotContain(" " + alone.port() + " ");
        }
    }

    private ServerProcess start(String bind, String... more) throws Exception {
        String[] options = new String[more.length + 2];
        options[0] = "--bind";
        options[1] = bind;
        System.arraycopy(more, 0, options, 2, more.length);
        Path data = place.resolve("data-" + System.nanoTime());
        return ServerProcess.start(computers.on(1), data, 0, options);
    }
}

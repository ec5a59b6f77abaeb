package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.server.testing.ServerProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server dies by `kill -9` while the page has messages on their way.
final class ServerKilledTest {
    private static final int KILLS = 3;
    private static final int SAID = 120;

    @TempDir
    private Path folder;

    @Test
    void everyMessageArrivesOnceAndInOrderForWriterAndReader() throws Exception {
        Path data = folder.resolve("data");
        List<String> said =
                IntStream.rangeClosed(1, SAID).mapToObj(n -> "message " + n).toList();
        ServerProcess server = ServerProcess.start(data, 0);
        int port = server.port();
        URI address = URI.create("http://127.0.0.1:" + port + "/");
        try (Browser adas = Browser.started();
                Browser bobs = Browser.started()) {
            ChatPage ada = ChatPage.joined(adas, address, "Ada");
            ChatPage bob = ChatPage.joined(bobs, address, "Bob");
            ada.sayAll(said);
            for (int kill = 1; kill <= KILLS; kill++) {
                int shown = kill * SAID / (KILLS + 2);
                await().atMost(PATIENCE).until(() -> ada.texts().size() >= shown);
                server.kill();
                server.close();
                server = ServerProcess.start(data, port);
                adas.run("document.getElementById('try-now').click()");
            }

            await().atMost(PATIENCE).until(() -> ada.unsent().isEmpty());
            bob.waitForLastText("message " + SAID);
            assertThat(ada.texts()).isEqualTo(said);
            assertThat(bob.texts()).isEqualTo(said);
        } finally {
            server.close();
        }
    }
}

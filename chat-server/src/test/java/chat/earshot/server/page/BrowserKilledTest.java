package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The browser dies as when its computer does, with messages unsent; it comes back with the same profile.
final class BrowserKilledTest {
    /// `-Dearshot.long=true` for fifty rounds.
    private static final int ROUNDS = Boolean.getBoolean("earshot.long") ? 50 : 4;

    private static final int EACH = 12;

    @TempDir
    private Path data;

    @TempDir
    private Path profile;

    private final Random random = new Random(3);

    /// By turns with nobody to send to, and in the midst of sending.
    @Test
    void whatWasUnsentArrivesOnceAndInOrder() throws Exception {
        try (PageServer server = PageServer.started(data)) {
            List<String> said = new ArrayList<>();
            Browser browser = Browser.of(profile);
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            for (int round = 1; round <= ROUNDS; round++) {
                server.stop();
                page.waitForState("waiting");
                List<String> unsent = unsentOf(round);
                said.addAll(unsent);
                page.sayAll(unsent);
                page.write("draft " + round);
                await().atMost(PATIENCE).until(page::kept, unsent::equals);
                if (round % 2 == 0) {
                    server.startAgain(data);
                    int before = said.size() - EACH + random.nextInt(EACH);
                    await().atMost(PATIENCE).until(() -> server.messages() >= before);
                }
                browser.kill();

                if (round % 2 == 1) {
                    server.startAgain(data);
                }
                browser = Browser.of(profile);
                page = ChatPage.opened(browser, server.address());
                page.waitUntilJoined();
                page.waitForLastText(said.getLast());
                await().atMost(PATIENCE).until(page::unsent, List.of()::equals);
                page.waitFor("return document.getElementById('message').value === 'draft " + round + "'");
                page.composer().clear();
                assertThat(server.messages()).isEqualTo(said.size());
                assertThat(page.texts()).endsWith(unsent.toArray(String[]::new));
                assertThat(page.online()).containsExactly("Ada");
            }
            browser.close();
        }
    }

    private static List<String> unsentOf(int round) {
        return IntStream.rangeClosed(1, EACH)
                .mapToObj(n -> "message " + n + " of round " + round)
                .toList();
    }
}

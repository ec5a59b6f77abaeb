package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryTest {
    private static final int SAID = 350;

    @TempDir
    private Path data;

    @Test
    void olderHistoryComesWithoutAJumpUntilItsBeginning() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            sayMany(bob);
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            page.waitForLastText("message " + SAID);

            double worst = 0;
            while (!page.textOf("beginning").contains("begins") || scrollTop(page) > 0) {
                worst = Math.max(worst, farthestMoveWhileScrollingUp(browser));
            }

            assertThat(worst).isLessThanOrEqualTo(1);
            assertThat(page.texts())
                    .isEqualTo(IntStream.rangeClosed(1, SAID)
                            .mapToObj(n -> "message " + n)
                            .toList());
        }
    }

    @Test
    void nothingThatArrivesMovesTheReaderUnlessAtTheBottom() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            sayMany(bob);
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            page.waitForLastText("message " + SAID);
            assertThat(distanceToBottom(page)).isZero();
            assertThat(page.isShown("jump")).isFalse();

            browser.run("document.getElementById('scroller').scrollTop -= 1200");
            await().atMost(PATIENCE).until(() -> page.isShown("jump"));
            double before = topOfReadMessage(browser);
            bob.say("while you read");
            bob.say("and another");
            page.waitForLastText("and another");
            await().atMost(PATIENCE).until(() -> page.textOf("jump-text"), "Jump to latest · 2"::equals);
            browser.resize(1000, 640);
            browser.resize(1240, 780);
            page.waitFor("return innerWidth === 1240");
            assertThat(topOfReadMessage(browser)).isCloseTo(before, within(1.0));

            page.element("jump").click();
            await().atMost(PATIENCE).until(() -> distanceToBottom(page) == 0);
            bob.say("at the bottom");
            page.waitForLastText("at the bottom");
            await().atMost(PATIENCE).until(() -> distanceToBottom(page) == 0);
            browser.resize(700, 500);
            await().atMost(PATIENCE)
                    .until(() -> page.isTrue("return innerWidth === 700") && distanceToBottom(page) == 0);
        }
    }

    private static void sayMany(V1Peer speaker) throws Exception {
        for (int n = 1; n <= SAID; n++) {
            speaker.say("message " + n);
        }
    }

    /// Scrolls up a bit, then watches what is in sight for some frames, while older history may come in.
    private static double farthestMoveWhileScrollingUp(Browser browser) {
        Object farthest = browser.runAsync("""
                const frame = () => new Promise(requestAnimationFrame);
                const scroller = document.getElementById('scroller');
                scroller.scrollTop -= 250;
                await frame();
                const edge = scroller.getBoundingClientRect().top;
                const read = [...document.querySelectorAll('#log .text')]
                    .find(text => text.getBoundingClientRect().top > edge + 40);
                const top = read.getBoundingClientRect().top;
                let farthest = 0;
                for (let i = 0; i < 6; i++) {
                  await frame();
                  farthest = Math.max(farthest, Math.abs(read.getBoundingClientRect().top - top));
                }
                return farthest;
                """);
        return ((Number) Objects.requireNonNull(farthest)).doubleValue();
    }

    /// Of the same message at every call.
    private static double topOfReadMessage(Browser browser) {
        Object top = browser.run("""
                const edge = document.getElementById('scroller').getBoundingClientRect().top;
                window.read ??= [...document.querySelectorAll('#log .message')]
                    .find(row => row.getBoundingClientRect().top > edge + 40).dataset.key;
                return document.querySelector(`[data-key="${window.read}"] .text`).getBoundingClientRect().top;
                """);
        return ((Number) Objects.requireNonNull(top)).doubleValue();
    }

    private static long scrollTop(ChatPage page) {
        return page.number("return Math.round(document.getElementById('scroller').scrollTop)");
    }

    private static long distanceToBottom(ChatPage page) {
        return page.number("const s = document.getElementById('scroller');"
                + " return Math.round(s.scrollHeight - s.scrollTop - s.clientHeight)");
    }
}

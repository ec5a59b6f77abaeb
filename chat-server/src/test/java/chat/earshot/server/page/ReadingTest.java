package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is new to the reader: the line before it, where the room opens, and how it is remembered.
final class ReadingTest {
    /// What stands in the conversation, the line among it.
    private static final String SHOWN = """
            return [...document.querySelectorAll('#log .new-line, #log .text')].map(e => e.textContent)
            """;

    @TempDir
    private Path data;

    @Test
    void lineStandsBeforeWhatCameMeanwhileUntilTheReaderLeavesAgain() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            bob.say("seen");
            page.waitForTexts("seen");
            page.leave();
            bob.say("one");
            bob.say("two");
            page.waitForLastText("two");
            assertThat(page.strings(SHOWN)).containsExactly("seen", "2 new messages", "one", "two");

            page.comeBack();
            bob.say("three");
            page.say("mine");
            page.waitForLastText("mine");
            assertThat(page.strings(SHOWN)).containsExactly("seen", "2 new messages", "one", "two", "three", "mine");

            page.leave();
            assertThat(page.strings(SHOWN)).doesNotContain("2 new messages");
            bob.say("four");
            page.waitForLastText("four");
            assertThat(page.strings(SHOWN)).endsWith("mine", "1 new message", "four");
        }
    }

    @Test
    void roomOpensAtTheFirstUnreadMessageAlsoWhenItMustBeLoaded() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            bob.say("read");
            page.waitForTexts("read");
            page.waitFor("return Object.keys(localStorage).some(key => key.includes('seen')"
                    + " && localStorage.getItem(key) === '1')");
            browser.open(server.address().resolve("/status"));
            for (int n = 1; n <= 260; n++) {
                bob.say("unread " + n);
            }

            browser.open(server.address());
            page.waitUntilJoined();
            page.waitFor("return document.querySelector('#log .text').textContent === 'read'");
            page.waitFor("return document.querySelector('.new-line')?.textContent === '260 new messages'");
            await().atMost(PATIENCE).until(() -> inSight(page, ".new-line"));
            assertThat(page.textOf("jump-text")).isEqualTo("Jump to latest · 260");

            page.element("jump").click();
            await().atMost(PATIENCE).until(() -> !page.isShown("jump"));
            page.waitFor("return Object.keys(localStorage).some(key => key.includes('seen')"
                    + " && localStorage.getItem(key) === '261')");
            browser.driver().navigate().refresh();
            page.waitUntilJoined();
            page.waitForLastText("unread 260");
            assertThat(page.strings(SHOWN)).doesNotContain("260 new messages");
            assertThat(page.isShown("jump")).isFalse();
        }
    }

    @Test
    void whoIsHereForTheFirstTimeHasNothingUnread() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            bob.say("long ago");
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            page.waitForTexts("long ago");
            bob.say("now");
            page.waitForTexts("long ago", "now");

            assertThat(page.strings(SHOWN)).isEqualTo(List.of("long ago", "now"));
        }
    }

    private static boolean inSight(ChatPage page, String selector) {
        return page.isTrue("""
                const screen = document.getElementById('scroller').getBoundingClientRect();
                const { top, bottom } = document.querySelector('%s').getBoundingClientRect();
                return top >= screen.top && bottom <= screen.top + screen.height / 2;
                """.formatted(selector));
    }
}

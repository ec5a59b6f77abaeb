package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.server.testing.V1Peer;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the reader hears of messages: by title, icon, sound, the system's notices and those on the page.
final class NoticesTest {
    /// Notes down what would be heard and what the system would show.
    private static final String OVERHEARD = """
            window.played = 0;
            window.notified = [];
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (...all) { window.played++; start.apply(this, all); };
            window.Notification = class {
              static permission = 'default';
              static async requestPermission() { return (this.permission = window.answer); }
              constructor(title, { body }) { window.notified.push(`${title}: ${body}`); window.lastNotice = this; }
              close() {}
            };
            """;

    @TempDir
    private Path data;

    @Test
    void messageIsHeardAndCountedWhileTheReaderIsElsewhereButNotWhenDisturbedIsNotWished() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            browser.run(OVERHEARD);
            page.say("I am here");
            page.waitForTexts("I am here");
            bob.say("seen at once");
            page.waitForLastText("seen at once");
            assertThat(page.number("return window.played")).isZero();

            page.leave();
            bob.say("heard");
            page.waitFor("return window.played === 2");
            assertThat(browser.driver().getTitle()).isEqualTo("(1) general · Workshop");
            assertThat(page.strings("return [document.getElementById('icon').getAttribute('href')]"))
                    .containsExactly("/icon-unread.svg");
            page.comeBack();
            assertThat(page.strings("return [document.getElementById('icon').getAttribute('href')]"))
                    .containsExactly("/icon.svg");

            browser.run("document.querySelector('[data-disturb]').click(); performance.now = () => 1e9");
            page.leave();
            bob.say("not heard");
            await().atMost(PATIENCE).until(browser.driver()::getTitle, "(1) general · Workshop"::equals);
            assertThat(page.number("return window.played")).isEqualTo(2);
            browser.driver().navigate().refresh();
            page.waitUntilJoined();
            assertThat(page.isTrue("return document.querySelector('[data-disturb]').ariaPressed === 'true'"))
                    .isTrue();
        }
    }

    @Test
    void systemTellsWhereTheReaderAllowsItAndTheNoticeLeadsToTheMessage() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            browser.run(OVERHEARD);
            allowSystemNotices(browser, "denied");
            page.waitFor("return document.querySelector('[name=systemNotices]').disabled");
            assertThat(page.textOf("system-notices-why")).contains("blocks them");
            browser.run("Notification.permission = 'default'");
            allowSystemNotices(browser, "granted");
            page.waitFor("return document.querySelector('[name=systemNotices]').checked");

            page.leave();
            bob.say("look at this");
            page.waitFor("return window.notified.length === 1");
            assertThat(page.strings("return window.notified")).containsExactly("Bob · Workshop: look at this");
            page.comeBack();
            browser.run("window.lastNotice.onclick()");
            assertThat(page.isTrue("return document.activeElement.textContent.includes('look at this')"))
                    .isTrue();
        }
    }

    @Test
    void whereBrowsersHaveNoSystemNoticesTheSettingsSayWhatTellsInstead() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            URI plain = URI.create("http://" + Browser.ELSEWHERE + ":" + server.port() + "/");
            ChatPage page = ChatPage.joined(browser, plain, "Ada");
            browser.run("document.querySelector('[data-settings]').click()");

            assertThat(page.isTrue("return document.querySelector('[name=systemNotices]').disabled"))
                    .isTrue();
            assertThat(page.textOf("system-notices-why")).contains("title, icon and sound");
        }
    }

    @Test
    void messageOutOfSightIsShownOnThePageAndLeadsThere() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            for (int n = 1; n <= 60; n++) {
                bob.say("message " + n);
            }
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            page.waitForLastText("message 60");
            bob.say("in sight");
            page.waitForLastText("in sight");
            assertThat(page.isShown("notice")).isFalse();

            browser.run("document.getElementById('scroller').scrollTop = 0");
            await().atMost(PATIENCE).until(() -> page.isShown("jump"));
            bob.say("out of sight");
            await().atMost(PATIENCE).until(() -> page.isShown("notice"));
            assertThat(page.textOf("notice")).isEqualTo("BBob out of sight");
            browser.run("document.getElementById('notice').click()");

            await().atMost(PATIENCE).until(() -> !page.isShown("notice") && !page.isShown("jump"));
            assertThat(page.isTrue("return document.activeElement.textContent.includes('out of sight')"))
                    .isTrue();
        }
    }

    private static void allowSystemNotices(Browser browser, String answer) {
        browser.run("""
                window.answer = arguments[0];
                document.querySelector('[data-settings]').click();
                document.querySelector('[name=systemNotices]').click();
                document.getElementById('settings').close();
                """, answer);
    }
}

package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// Everything without a mouse: nothing but keys is used here.
final class KeyboardTest {
    @TempDir
    private Path data;

    @Test
    void oneJoinsSaysAndChangesOnesName() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = joined(browser, server);
            press(browser, "Hello", Keys.chord(Keys.SHIFT, Keys.ENTER), "there", Keys.ENTER);
            page.waitForTexts("Hello\nthere");

            tabBackTo(browser, page, "me-person");
            press(browser, Keys.ENTER);
            assertThat(focus(page)).isEqualTo("rename-name");
            press(browser, "Grace", Keys.ENTER);
            await().atMost(PATIENCE).until(() -> !page.isShown("rename"));
            assertThat(page.online()).containsExactly("Grace");
            assertThat(focus(page)).isEqualTo("me-person");

            browser.run("document.activeElement.blur()");
            press(browser, "typing anywhere", Keys.ENTER);
            page.waitForTexts("Hello\nthere", "typing anywhere");
        }
    }

    @Test
    void everyControlIsReachedInOrderHasANameAndShowsItsFocus() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = joined(browser, server);
            press(browser, "See https://example.org", Keys.ENTER);
            page.waitForTexts("See https://example.org");
            browser.run("document.activeElement.blur(); getSelection().removeAllRanges();"
                    + " document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')");

            List<String> reached = new ArrayList<>();
            for (int n = 0; n < 8; n++) {
                press(browser, Keys.TAB);
                assertThat(page.isTrue("return getComputedStyle(document.activeElement).outlineStyle !== 'none'"
                                + " || document.activeElement.id === 'message'"))
                        .as("focus is seen on %s", focus(page))
                        .isTrue();
                reached.add(focus(page));
            }

            assertThat(reached)
                    .containsExactly(
                            "#scroller",
                            "#message",
                            "me-person",
                            "icon-button",
                            "icon-button",
                            "people-button",
                            "scroller",
                            "message");
            assertThat(page.strings(NAMELESS)).isEmpty();
        }
    }

    @Test
    void skipLinkLeadsPastTheSidebar() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = joined(browser, server);
            tabBackTo(browser, page, "#scroller");
            assertThat(page.isTrue("return document.activeElement.getBoundingClientRect().width > 50"))
                    .isTrue();

            press(browser, Keys.ENTER);
            press(browser, Keys.ARROW_UP);
            assertThat(focus(page)).isEqualTo("scroller");
            tabBackTo(browser, page, "#message");
            press(browser, Keys.ENTER);
            assertThat(focus(page)).isEqualTo("message");
        }
    }

    @Test
    void messagesAreWalkedThroughReadAsOneSentenceAndTheirLinksReached() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            for (int n = 1; n <= 40; n++) {
                bob.say("message " + n);
            }
            bob.say("see https://example.org/here");
            bob.say("last");
            ChatPage page = joined(browser, server);
            page.waitForLastText("last");

            press(browser, Keys.chord(Keys.SHIFT, Keys.TAB));
            assertThat(focus(page)).isEqualTo("scroller");
            press(browser, Keys.ARROW_UP);
            assertThat(sentence(page)).matches("Bob, .*\\d\\d:\\d\\d.*, last");
            press(browser, Keys.ARROW_UP, Keys.TAB);
            assertThat(page.strings("return [document.activeElement.href]"))
                    .containsExactly("https://example.org/here");
            press(browser, Keys.chord(Keys.SHIFT, Keys.TAB), Keys.ARROW_UP);
            assertThat(sentence(page)).endsWith("message 40");

            press(browser, Keys.HOME);
            assertThat(sentence(page)).endsWith("message 1");
            await().atMost(PATIENCE).until(() -> page.isShown("jump"));
            press(browser, Keys.PAGE_DOWN);
            assertThat(page.isTrue("return /message (1[0-9]|2[0-9]|3[0-9])$/.test("
                            + "document.activeElement.getAttribute('aria-label'))"))
                    .isTrue();
            press(browser, Keys.END);
            assertThat(sentence(page)).endsWith("last");

            press(browser, Keys.HOME, Keys.ESCAPE);
            assertThat(focus(page)).isEqualTo("message");
            await().atMost(PATIENCE).until(() -> !page.isShown("jump"));
        }
    }

    @Test
    void messageWithTheFocusIsCopied() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = joined(browser, server);
            press(browser, "copy me", Keys.ENTER);
            page.waitForTexts("copy me");
            browser.run("document.addEventListener('copy',"
                    + " event => window.copied = event.clipboardData.getData('text/plain'))");

            press(browser, Keys.chord(Keys.SHIFT, Keys.TAB), Keys.ARROW_UP);
            press(browser, Keys.chord(Keys.CONTROL, "c"));

            page.waitFor("return window.copied === 'copy me'");
            assertThat(page.textOf("announcer")).isEqualTo("Copied");
        }
    }

    @Test
    void keysAndSettingsOpenFromAnywhereAndGiveTheFocusBack() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = joined(browser, server);

            press(browser, Keys.chord(Keys.CONTROL, "/"));
            assertThat(page.isShown("keys")).isTrue();
            assertThat(page.textOf("keys-list")).contains("New line").contains("Settings");
            press(browser, Keys.chord(Keys.CONTROL, ","));
            assertThat(page.isShown("settings")).isFalse();
            press(browser, Keys.ESCAPE);
            assertThat(page.isShown("keys")).isFalse();
            assertThat(focus(page)).isEqualTo("message");

            press(browser, Keys.chord(Keys.CONTROL, ","));
            assertThat(page.isShown("settings")).isTrue();
            press(browser, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
            assertThat(page.look("body")).containsEntry("background", "rgb(23, 25, 30)");
            press(browser, Keys.ESCAPE);
            assertThat(focus(page)).isEqualTo("message");
            press(browser, "on it goes", Keys.ENTER);
            page.waitForTexts("on it goes");
        }
    }

    @Test
    void onAPhoneThePeopleAreOpenedAndClosed() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            browser.resize(390, 844);
            ChatPage page = joined(browser, server);

            tabBackTo(browser, page, "people-button");
            press(browser, Keys.ENTER);
            assertThat(page.isShown("people")).isTrue();
            tabTo(browser, page, "me-person");
            press(browser, Keys.ESCAPE);
            assertThat(page.isShown("people")).isFalse();
            assertThat(focus(page)).isEqualTo("people-button");
        }
    }

    /// What can be used and is shown, and has neither text nor label.
    private static final String NAMELESS = """
            return [...document.querySelectorAll('button, input, textarea, select, a, [tabindex]')]
                .filter(control => control.checkVisibility() && !control.classList.contains('message'))
                .filter(control => !(control.textContent.trim() || control.getAttribute('aria-label')
                    || control.labels?.length))
                .map(control => control.outerHTML);
            """;

    private static ChatPage joined(Browser browser, PageServer server) {
        ChatPage page = ChatPage.opened(browser, server.address());
        page.waitFor("return document.activeElement.id === 'join-name'");
        press(browser, "Ada", Keys.ENTER);
        page.waitUntilJoined();
        page.waitFor("return document.activeElement.id === 'message'");
        return page;
    }

    private static void tabTo(Browser browser, ChatPage page, String wanted) {
        walkTo(browser, page, wanted, Keys.TAB);
    }

    private static void tabBackTo(Browser browser, ChatPage page, String wanted) {
        walkTo(browser, page, wanted, Keys.chord(Keys.SHIFT, Keys.TAB));
    }

    private static void walkTo(Browser browser, ChatPage page, String wanted, CharSequence key) {
        for (int tries = 0; !focus(page).equals(wanted); tries++) {
            assertThat(tries).as("steps to %s", wanted).isLessThan(20);
            press(browser, key);
        }
    }

    private static void press(Browser browser, CharSequence... keys) {
        for (CharSequence key : keys) {
            browser.driver().switchTo().activeElement().sendKeys(key);
        }
    }

    /// Its id, or where it leads, or its class.
    private static String focus(ChatPage page) {
        return page.strings("const focus = document.activeElement;"
                        + " return [focus.id || focus.getAttribute('href') || focus.className]")
                .getFirst();
    }

    /// What a screen reader says of the message that has the focus.
    private static String sentence(ChatPage page) {
        return page.strings("return [document.activeElement.getAttribute('aria-label')]")
                .getFirst();
    }
}

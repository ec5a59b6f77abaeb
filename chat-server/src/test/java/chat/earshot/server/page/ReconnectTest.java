package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WindowType;

final class ReconnectTest {
    private static final Pattern COUNTDOWN = Pattern.compile("Trying again in (\\d+) s");

    @TempDir
    private Path data;

    @TempDir
    private Path otherData;

    @Test
    void whatIsWrittenOfflineIsSentOnceInOrderAndWhatWasMissedComes() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser adas = Browser.started();
                Browser bobs = Browser.started()) {
            ChatPage ada = ChatPage.joined(adas, server.address(), "Ada");
            ChatPage bob = ChatPage.joined(bobs, server.address(), "Bob");
            ada.say("before");
            bob.waitForTexts("before");

            server.stop();
            ada.waitForState("waiting");
            ada.say("offline 1");
            ada.say("offline 2");
            assertThat(ada.unsent()).containsExactly("offline 1", "offline 2");
            assertThat(ada.strings(
                            "return [...document.querySelectorAll('#outbox .status-text')].map(e => e.textContent)"))
                    .containsOnly("Waiting for the connection");
            bob.say("from Bob");
            server.startAgain(data);

            await().atMost(PATIENCE)
                    .until(() -> ada.texts().size() == 4 && bob.texts().size() == 4);
            assertThat(ada.texts())
                    .isEqualTo(bob.texts())
                    .containsOnlyOnce("before", "offline 1", "offline 2", "from Bob");
            assertThat(ada.texts()).containsSubsequence("before", "offline 1", "offline 2");
            assertThat(ada.unsent()).isEmpty();
            assertThat(server.messages()).isEqualTo(4);
        }
    }

    @Test
    void whatIsWrittenOfflineOutlivesAReload() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            server.stop();
            page.waitForState("waiting");
            page.say("written offline");
            page.write("half a thou");

            server.startAgain(data);
            browser.open(server.address());

            page.waitForTexts("written offline");
            assertThat(page.composer().getDomProperty("value")).isEqualTo("half a thou");
            assertThat(server.messages()).isEqualTo(1);
        }
    }

    @Test
    void stripCountsDownAndTryNowDoesNotWait() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            assertThat(page.isShown("connection-strip")).isFalse();
            server.stop();

            await().atMost(PATIENCE).until(() -> secondsLeft(page) >= 4);
            assertThat(page.textOf("connection-strip"))
                    .contains("Connection lost.")
                    .contains("you can keep writing");
            assertThat(page.strings(
                            "return [...document.querySelectorAll('[data-connection-word]')].map(e => e.textContent)"))
                    .containsOnly("Reconnecting…");
            server.startAgain(data);
            browser.run("document.getElementById('try-now').click()");

            page.waitForState("connected");
            assertThat(page.isShown("connection-strip")).isFalse();
        }
    }

    @Test
    void whatWasMeantForAnotherServerIsKeptAndNotSentByItself() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            page.say("said to the first");
            page.waitForTexts("said to the first");
            server.stop();
            page.waitForState("waiting");
            page.say("meant for the first");

            server.startAgain(otherData);
            page.waitForState("connected");
            page.say("said to the second");
            page.waitForTexts("said to the second");
            assertThat(page.unsent()).containsExactly("meant for the first");

            browser.run("document.querySelector('#outbox .link-button').click()");
            page.waitForTexts("said to the second", "meant for the first");
            assertThat(page.unsent()).isEmpty();
        }
    }

    @Test
    void reloadIsOfferedWhenTheServerWasUpgraded() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            assertThat(page.isShown("upgrade-strip")).isFalse();
            browser.run("""
                    const parse = JSON.parse;
                    JSON.parse = (text) => {
                      const value = parse(text);
                      if (value?.type === 'welcome') {
                        value.server.version = 'a later one';
                      }
                      return value;
                    };
                    """);
            server.stop();
            server.startAgain(data);

            await().atMost(PATIENCE).until(() -> page.isShown("upgrade-strip"));
            page.write("half a thou");
            page.element("reload").click();
            page.waitFor("return document.getElementById('upgrade-strip').hidden");
            page.waitUntilJoined();
            assertThat(page.composer().getDomProperty("value")).isEqualTo("half a thou");
        }
    }

    @Test
    void deadConnectionIsNoticedThoughNobodyClosedIt() throws Exception {
        try (PageServer server = PageServer.started(data);
                SilentNetwork network = SilentNetwork.before(server.port());
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, network.address(), "Ada");
            network.silenceWhatIsOpen();
            page.say("into the void");
            bob.say("unheard");

            // As when the computer wakes: otherwise it takes 20 s of silence until the page asks.
            browser.run("window.dispatchEvent(new Event('online'))");

            page.waitForTexts("unheard", "into the void");
            assertThat(page.unsent()).isEmpty();
            assertThat(server.messages()).isEqualTo(2);
        }
    }

    @Test
    void whatSlippedThroughIsFetched() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            browser.run("""
                    const parse = JSON.parse;
                    JSON.parse = (text) => {
                      const value = parse(text);
                      if (value?.message?.text === 'slips through') {
                        JSON.parse = parse;
                        return { type: 'nothing' };
                      }
                      return value;
                    };
                    """);

            bob.say("slips through");
            bob.say("shows the gap");

            page.waitForTexts("slips through", "shows the gap");
        }
    }

    @Test
    void twoWindowsOfOneBrowserSendWhatOneOfThemWroteOnce() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            server.stop();
            page.waitForState("waiting");
            page.say("written once");
            String first = browser.driver().getWindowHandle();
            server.startAgain(data);
            browser.driver().switchTo().newWindow(WindowType.TAB);
            browser.open(server.address());
            page.waitForTexts("written once");

            browser.driver().switchTo().window(first);
            page.waitForTexts("written once");
            await().atMost(PATIENCE).until(page::unsent, List.of()::equals);
            assertThat(server.messages()).isEqualTo(1);
        }
    }

    private static int secondsLeft(ChatPage page) {
        Matcher countdown = COUNTDOWN.matcher(page.textOf("connection-strip"));
        return countdown.find() && page.isShown("connection-strip") ? Integer.parseInt(countdown.group(1)) : 0;
    }
}

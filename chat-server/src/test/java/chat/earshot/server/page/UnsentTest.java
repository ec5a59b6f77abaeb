package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WindowType;

/// What was written and is not sent, in one window and in two.
final class UnsentTest {
    private static final String HERE = "127.0.0.1";

    /// From now on this window hands what it says to nobody, but for the first few.
    private static final String SWALLOW_AFTER = """
            const send = WebSocket.prototype.send;
            let left = arguments[0];
            WebSocket.prototype.send = function (frame) {
              if (JSON.parse(frame).type !== 'say' || left-- > 0) {
                send.call(this, frame);
              }
            };
            """;

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {HERE, Browser.ELSEWHERE})
    void windowThatSendsIsClosedAndTheOtherGoesOnInOrder(String host) throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            URI address = under(host, server);
            List<String> said = numbered(12);
            ChatPage page = ChatPage.joined(browser, address, "Ada");
            assertThat(page.isTrue("return 'locks' in navigator")).isEqualTo(host.equals(HERE));
            browser.run(SWALLOW_AFTER, 5);
            page.sayAll(said);
            await().atMost(PATIENCE)
                    .until(() -> server.messages() == 5 && page.kept().size() == 7);
            String sending = browser.driver().getWindowHandle();

            String waiting = openAnother(browser, address);
            await().atMost(PATIENCE).until(() -> page.unsent().size() == 7);
            page.waitForTexts(said.subList(0, 5).toArray(String[]::new));
            page.say("from the other");
            await().atMost(PATIENCE).until(() -> page.unsent().size() == 8);
            browser.driver().switchTo().window(sending).close();
            browser.driver().switchTo().window(waiting);

            await().atMost(PATIENCE).until(() -> page.unsent().isEmpty() && server.messages() == 13);
            assertThat(page.texts())
                    .isEqualTo(IntStream.range(0, 13)
                            .mapToObj(n -> n < 12 ? said.get(n) : "from the other")
                            .toList());
            await().atMost(PATIENCE).until(page::kept, List.of()::equals);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HERE, Browser.ELSEWHERE})
    void whatIsWrittenInOneWindowIsSeenInTheOtherAndSentOnce(String host) throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            URI address = under(host, server);
            ChatPage page = ChatPage.joined(browser, address, "Ada");
            String first = browser.driver().getWindowHandle();
            String second = openAnother(browser, address);
            page.waitUntilJoined();
            server.stop();
            page.waitForState("waiting");
            page.sayAll(List.of("second 1", "second 2"));
            await().atMost(PATIENCE).until(() -> page.kept().size() == 2);

            browser.driver().switchTo().window(first);
            page.waitForState("waiting");
            await().atMost(PATIENCE).until(page::unsent, List.of("second 1", "second 2")::equals);
            page.sayAll(List.of("first 1", "first 2"));
            server.startAgain(data);

            for (String window : List.of(first, second)) {
                browser.driver().switchTo().window(window);
                page.waitForTexts("second 1", "second 2", "first 1", "first 2");
                await().atMost(PATIENCE).until(page::unsent, List.of()::equals);
            }
            assertThat(server.messages()).isEqualTo(4);
        }
    }

    @Test
    void bothWindowsSendAtOnceAndNothingIsDoubledOrReordered() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            List<String> said = numbered(60);
            String notTakingTurns = "Object.defineProperty(Navigator.prototype, 'locks',"
                    + " { value: { request: async (name, options, held) => held() } })";
            browser.driver()
                    .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", notTakingTurns));
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            String first = browser.driver().getWindowHandle();
            openAnother(browser, server.address());
            browser.driver()
                    .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", notTakingTurns));
            browser.driver().navigate().refresh();
            page.waitUntilJoined();
            server.stop();
            page.waitForState("waiting");
            page.sayAll(said);
            await().atMost(PATIENCE).until(() -> page.kept().size() == 60);
            server.startAgain(data);

            page.waitForTexts(said.toArray(String[]::new));
            browser.driver().switchTo().window(first);
            page.waitForTexts(said.toArray(String[]::new));
            await().atMost(PATIENCE).until(page::unsent, List.of()::equals);
            assertThat(server.messages()).isEqualTo(60);
        }
    }

    @Test
    void refusedMessageStaysRefusedUntilItsAuthorDecides() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            browser.run("""
                    const send = WebSocket.prototype.send;
                    WebSocket.prototype.send = function (frame) {
                      send.call(this, frame.includes('refuse me') ? frame.replace('"general"', '"nowhere"') : frame);
                    };
                    """);
            page.sayAll(List.of("refuse me 1", "refuse me 2", "fine"));
            page.waitForTexts("fine");
            await().atMost(PATIENCE).until(() -> refusals(page) == 2);

            browser.driver().navigate().refresh();
            page.waitUntilJoined();
            await().atMost(PATIENCE).until(() -> refusals(page) == 2);
            assertThat(page.texts()).containsExactly("fine");
            browser.run("document.querySelectorAll('#outbox .link-button')[3].click()");
            await().atMost(PATIENCE).until(page::unsent, List.of("refuse me 1")::equals);
            browser.run("document.querySelector('#outbox .link-button').click()");

            page.waitForTexts("fine", "refuse me 1");
            await().atMost(PATIENCE).until(page::kept, List.of()::equals);
        }
    }

    @Test
    void whatAnEarlierVersionOfThePageKeptIsSent() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            browser.run("""
                    const { id } = JSON.parse(localStorage.getItem('earshot.server'));
                    ['two', 'one'].forEach((text, n) => localStorage.setItem(`earshot.outbox.message-of-before-${n}`,
                        JSON.stringify({ id: `message-of-before-${n}`, server: id, room: 'general', text, at: 9 - n })));
                    sessionStorage.setItem('earshot.draft.general', '"half a thou"');
                    """);

            browser.driver().navigate().refresh();

            page.waitForTexts("one", "two");
            page.waitFor("return document.getElementById('message').value === 'half a thou'");
            assertThat(page.isTrue("return Object.keys(localStorage).some(key => key.includes('outbox'))"))
                    .isFalse();
        }
    }

    @Test
    void draftsOutliveTheirWindowsAndDoNotTouch() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            page.write("of the first");
            String first = browser.driver().getWindowHandle();
            String second = openAnother(browser, server.address());
            page.waitUntilJoined();
            page.write("of the second");
            page.say(" and said");
            page.waitForTexts("of the second and said");
            page.write("later");
            browser.driver().switchTo().window(first);
            assertThat(page.composer().getDomProperty("value")).isEqualTo("of the first");
            browser.driver().switchTo().window(second);
            String third = openAnother(browser, server.address());
            browser.driver().switchTo().window(first).close();
            browser.driver().switchTo().window(second).close();
            browser.driver().switchTo().window(third);

            browser.driver().navigate().refresh();
            page.waitFor("return document.getElementById('message').value === 'later'");
            page.say(".");
            page.waitForLastText("later.");
            openAnother(browser, server.address());
            page.waitFor("return document.getElementById('message').value === 'of the first'");
        }
    }

    @Test
    void readerIsToldWhenTheBrowserKeepsNothing() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            browser.driver()
                    .executeCdpCommand(
                            "Page.addScriptToEvaluateOnNewDocument",
                            Map.of(
                                    "source",
                                    "Object.defineProperty(window, 'indexedDB', { get() { throw new Error(); } })"));
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            assertThat(page.textOf("keeping-strip")).contains("kept only while this page is open");
            assertThat(page.isShown("keeping-strip")).isTrue();

            server.stop();
            page.waitForState("waiting");
            page.sayAll(List.of("one", "two"));
            assertThat(page.unsent()).containsExactly("one", "two");
            server.startAgain(data);

            page.waitForTexts("one", "two");
            await().atMost(PATIENCE).until(page::unsent, List.of()::equals);
        }
    }

    @Test
    void nothingIsLostWhileThePageIsOpenAndTheDiskIsFull() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            String origin = server.address().toString();
            browser.driver()
                    .executeCdpCommand("Storage.overrideQuotaForOrigin", Map.of("origin", origin, "quotaSize", 1));
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            server.stop();
            page.waitForState("waiting");
            page.sayAll(List.of("too much", "and more"));
            await().atMost(PATIENCE).until(page::unsent, List.of("too much", "and more")::equals);
            await().atMost(PATIENCE).until(() -> page.isShown("keeping-strip"));
            assertThat(page.kept()).isEmpty();

            browser.driver().executeCdpCommand("Storage.overrideQuotaForOrigin", Map.of("origin", origin));
            page.sayAll(List.of("room again"));
            server.startAgain(data);
            page.waitForTexts("too much", "and more", "room again");
            page.say("kept");

            page.waitForLastText("kept");
            await().atMost(PATIENCE).until(() -> !page.isShown("keeping-strip"));
        }
    }

    private static int refusals(ChatPage page) {
        return page.strings("return [...document.querySelectorAll('#outbox .refused')].map(e => e.textContent)")
                .size();
    }

    private static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> "message " + n).toList();
    }

    private static URI under(String host, PageServer server) {
        return URI.create("http://" + host + ":" + server.port() + "/");
    }

    private static String openAnother(Browser browser, URI address) {
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open(address);
        return browser.driver().getWindowHandle();
    }
}

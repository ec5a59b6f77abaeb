package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How the page notices that its connection is dead, that it was asleep, that something is missing; and what it does.
final class ConnectionTest {
    /// Counts the connections from now on, and lets the page's clocks be set.
    private static final String WATCHED = """
            window.said = [];
            const send = WebSocket.prototype.send;
            WebSocket.prototype.send = function (frame) { window.said.push(JSON.parse(frame)); send.call(this, frame); };
            window.opened = 0;
            window.WebSocket = class extends WebSocket {
              constructor(...all) { super(...all); window.opened++; }
            };
            const [wall, steady] = [Date.now, performance.now.bind(performance)];
            window.wallAhead = 0;
            window.steadyAhead = 0;
            Date.now = () => wall() + window.wallAhead;
            performance.now = () => steady() + window.steadyAhead;
            """;

    @TempDir
    private Path data;

    @Test
    void afterSleepItLooksAtOnceWhetherTheConnectionStillStands() throws Exception {
        try (PageServer server = PageServer.started(data);
                SilentNetwork network = SilentNetwork.before(server.port());
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, network.address(), "Ada");
            browser.run(WATCHED);
            network.silenceWhatIsOpen();
            bob.say("unheard");

            browser.run("window.wallAhead += 60_000");

            page.waitForTexts("unheard");
            assertThat(page.number("return window.opened")).isEqualTo(1);
            assertThat(page.number("return performance.now() - window.steadyAhead"))
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window.dispatchEvent(new Event('offline'))",
                "window.dispatchEvent(new Event('online'))",
                "navigator.connection.dispatchEvent(new Event('change'))",
                "document.dispatchEvent(new Event('visibilitychange'))",
                "document.dispatchEvent(new Event('resume'))"
            })
    void anotherNetworkOrBackFromTheBackgroundMakesItLookAtOnce(String change) throws Exception {
        try (PageServer server = PageServer.started(data);
                SilentNetwork network = SilentNetwork.before(server.port());
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, network.address(), "Ada");
            browser.run(WATCHED);
            network.silenceWhatIsOpen();
            bob.say("unheard");

            browser.run(change);

            page.waitForTexts("unheard");
            assertThat(page.number("return window.opened")).isEqualTo(1);
            assertThat(page.number("return window.steadyAhead")).isZero();
        }
    }

    @Test
    void silenceIsAskedAboutAndNoAnswerIsALoss() throws Exception {
        try (PageServer server = PageServer.started(data);
                SilentNetwork network = SilentNetwork.before(server.port());
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, network.address(), "Ada");
            browser.run(WATCHED);

            browser.run("window.steadyAhead += 20_000");
            page.waitFor("return window.said.some(({ type }) => type === 'ping')");
            browser.run("window.steadyAhead += 20_000; window.said.length = 0");
            network.silenceWhatIsOpen();
            bob.say("unheard");
            page.waitFor("return window.said.some(({ type }) => type === 'ping')");
            assertThat(page.number("return window.opened")).isZero();
            browser.run("window.steadyAhead += 10_000");

            page.waitForTexts("unheard");
            assertThat(page.number("return window.opened")).isEqualTo(1);
        }
    }

    @Test
    void messageThatIsNotAnsweredMakesItLook() throws Exception {
        try (PageServer server = PageServer.started(data);
                SilentNetwork network = SilentNetwork.before(server.port());
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, network.address(), "Ada");
            network.silenceWhatIsOpen();

            page.say("into the void");

            page.waitForTexts("into the void");
            await().atMost(PATIENCE).until(page::unsent, List.of()::equals);
            assertThat(server.messages()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3_600_000, -3_600_000})
    void clockThatIsSetCutsNoConnectionAndChangesNoOrder(long by) throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            page.say("before");
            page.waitForTexts("before");
            browser.run(WATCHED);
            browser.run("window.wallAhead += arguments[0]", by);
            if (by > 0) {
                page.waitFor("return window.said.some(({ type }) => type === 'ping')");
            }
            page.sayAll(List.of("after", "and after"));

            page.waitForTexts("before", "after", "and after");
            assertThat(page.number("return window.opened")).isZero();
        }
    }

    @Test
    void manyMissedMessagesComeInSeveralEventsAndVeryManyAsANewPage() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                SilentNetwork network = SilentNetwork.before(server.port());
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, network.address(), "Ada");
            bob.say("before");
            page.waitForTexts("before");
            network.silenceWhatIsOpen();
            List<String> missed =
                    IntStream.rangeClosed(1, 450).mapToObj(n -> "missed " + n).toList();
            for (String text : missed) {
                bob.say(text);
            }
            page.say("mine");
            browser.run("window.dispatchEvent(new Event('online'))");

            page.waitForLastText("mine");
            assertThat(page.texts())
                    .startsWith("before")
                    .endsWith("missed 450", "mine")
                    .containsAll(missed)
                    .hasSize(452);

            network.silenceWhatIsOpen();
            for (int n = 1; n <= 1_001; n++) {
                bob.say("very many " + n);
            }
            page.say("mine again");
            browser.run("window.dispatchEvent(new Event('online'))");
            page.waitForLastText("mine again");
            assertThat(page.texts()).hasSize(101).endsWith("very many 1000", "very many 1001", "mine again");
        }
    }
}

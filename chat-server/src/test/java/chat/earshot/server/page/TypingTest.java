package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is writing.
final class TypingTest {
    @TempDir
    private Path data;

    @Test
    void whoWritesIsNamedUntilTheMessageIsThereOrNothingMoreIsHeard() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");

            bob.ask(new Command.Typing(RoomId.GENERAL));
            await().atMost(PATIENCE).until(() -> page.textOf("typing"), "Bob is writing…"::equals);
            bob.say("there");
            page.waitForTexts("there");
            assertThat(page.textOf("typing")).isEmpty();

            browser.run(
                    "const later = setTimeout; window.setTimeout = (act, ms) => later(act, ms === 5_000 ? 50 : ms)");
            bob.ask(new Command.Typing(RoomId.GENERAL));
            page.waitFor("""
                    window.watched ??= new MutationObserver(() => (window.named = true))
                        .observe(document.getElementById('typing'), { childList: true }) ?? true;
                    return true;
                    """);
            await().atMost(PATIENCE).until(() -> page.textOf("typing"), String::isEmpty);
        }
    }

    @Test
    void othersHearThatThisPersonWritesButNotOfCommands() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            browser.run("""
                    const send = WebSocket.prototype.send;
                    window.sent = [];
                    WebSocket.prototype.send = function (frame) {
                      window.sent.push(JSON.parse(frame).type);
                      send.call(this, frame);
                    };
                    """);
            page.write("/name Gr");
            page.composer().clear();
            assertThat(page.strings("return window.sent")).doesNotContain("typing");

            page.write("several letters");
            bob.await(Event.Typing.class);
            assertThat(page.strings("return window.sent.filter(type => type === 'typing')"))
                    .hasSizeBetween(1, 2);
        }
    }
}

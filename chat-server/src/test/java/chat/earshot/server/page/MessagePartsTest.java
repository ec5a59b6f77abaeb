package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// What a message shows beside its text: edits, deletion, reactions, mentions, and what it answers.
final class MessagePartsTest {
    /// From now on messages with this text come with these fields, too.
    private static final String WITH = """
            const [text, fields] = arguments;
            const parse = JSON.parse;
            JSON.parse = (frame) => {
              const event = parse(frame);
              for (const message of [event?.message ?? [], event?.messages ?? []].flat()) {
                if (message.text === text) {
                  Object.assign(message, parse(fields));
                }
              }
              return event;
            };
            """;

    @TempDir
    private Path data;

    @Test
    void editsDeletionsAndReactionsAreShown() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            String ada = page.strings("return [JSON.parse(localStorage.getItem('earshot.person')).id]")
                    .getFirst();
            browser.run(WITH, "better now", "{\"edited\":\"2026-11-20T10:15:30.123Z\"}");
            browser.run(WITH, "gone", "{\"deleted\":true,\"text\":\"\"}");
            browser.run(WITH, "well liked", """
                    {"reactions":{"👍":["%s","unknown"],"🎉":["unknown"]}}""".formatted(ada));

            bob.say("better now");
            bob.say("gone");
            bob.say("well liked");

            page.waitForTexts("better now (edited)", "Message deleted", "well liked");
            assertThat(page.strings("return [...document.querySelectorAll('.reaction')].map(e => e.textContent)"))
                    .containsExactly("👍 2 Reacted: you and 1 more", "🎉 1 1 reacted");
            assertThat(page.number("return document.querySelectorAll('.reaction.own').length"))
                    .isEqualTo(1);
            page.composer().sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
            browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_UP);
            assertThat(page.strings("return [document.activeElement.ariaLabel]").getFirst())
                    .endsWith("well liked, 👍 Reacted: you and 1 more, 🎉 1 reacted");
        }
    }

    @Test
    void messageThatCallsTheReaderIsMarkedAndOneForOthersIsNot() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            String ada = page.strings("return [JSON.parse(localStorage.getItem('earshot.person')).id]")
                    .getFirst();
            browser.run(WITH, "for me", "{\"mentions\":[\"" + ada + "\"]}");
            browser.run(WITH, "for all", "{\"mentions\":[\"room\"]}");
            browser.run(WITH, "for others", "{\"mentions\":[\"somebody\"]}");

            bob.say("for me");
            bob.say("for all");
            bob.say("for others");

            page.waitForTexts("for me", "for all", "for others");
            assertThat(page.strings(
                            "return [...document.querySelectorAll('.for-reader .text')].map(e => e.textContent)"))
                    .containsExactly("for me", "for all");
        }
    }

    @Test
    void quoteLeadsToTheMessageAlsoWhenThatMustBeLoaded() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatMessage first = bob.say("the first of all");
            for (int n = 1; n <= 250; n++) {
                bob.say("message " + n);
            }
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            page.waitForLastText("message 250");
            browser.run(WITH, "an answer", """
                    {"replyTo":{"id":"%s","seq":1,"author":{"id":"x","name":"Bob","color":"teal"},"text":"the first"}}""".formatted(first.id().value()));
            browser.run(WITH, "to nothing", "{\"replyTo\":{\"id\":\"gone\",\"seq\":2,\"deleted\":true}}");
            bob.say("an answer");
            bob.say("to nothing");
            page.waitForLastText("to nothing");
            assertThat(page.strings("return [...document.querySelectorAll('.quote')].map(e => e.textContent)"))
                    .containsExactly("Bob the first", "Message deleted");

            browser.run("document.querySelector('button.quote').click()");

            page.waitFor("return document.activeElement.textContent.includes('the first of all')");
            await().atMost(PATIENCE).until(() -> page.isShown("jump"));
        }
    }
}

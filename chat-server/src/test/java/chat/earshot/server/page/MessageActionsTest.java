package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.protocol.Command;
import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/// What people do with messages: edit, delete, answer, react; by keys and by the bar at the message.
final class MessageActionsTest {
    private static final String SHIFT_TAB = Keys.chord(Keys.SHIFT, Keys.TAB);

    @TempDir
    private Path data;

    @Test
    void lastMessageIsEditedFromTheEmptyComposerAndWhatWasBeingWrittenComesBack() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            page.say("mine");
            page.waitForTexts("mine");
            bob.say("his");
            page.waitForTexts("mine", "his");

            press(browser, Keys.ARROW_UP, " too", Keys.ENTER);
            page.waitForTexts("mine too (edited)", "his");
            assertThat(page.isShown("aim")).isFalse();
            assertThat(server.messages()).isEqualTo(2);

            page.write("half a thou");
            press(browser, SHIFT_TAB, Keys.ARROW_UP, Keys.ARROW_UP, "e");
            assertThat(value(page)).isEqualTo("mine too");
            assertThat(page.textOf("aim-text")).isEqualTo("Editing your message");
            press(browser, Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, Keys.ENTER);
            assertThat(page.textOf("composer-hint")).contains("at least one character");
            press(browser, Keys.ESCAPE);
            assertThat(value(page)).isEqualTo("half a thou");
            press(browser, "ght", Keys.ENTER);
            page.waitForTexts("mine too (edited)", "his", "half a thought");
        }
    }

    @Test
    void messageOfOthersIsAnsweredAndReactedToButNeitherEditedNorDeleted() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            bob.say("who comes along?");
            page.waitForTexts("who comes along?");

            press(browser, SHIFT_TAB, Keys.ARROW_UP, "e", Keys.DELETE);
            assertThat(page.isShown("aim")).isFalse();
            assertThat(page.isShown("delete")).isFalse();
            press(browser, "r");
            assertThat(page.textOf("aim-text")).isEqualTo("Replying to Bob who comes along?");
            press(browser, "I do", Keys.ENTER);
            page.waitForTexts("who comes along?", "I do");
            assertThat(page.strings("return [...document.querySelectorAll('#log .quote')].map(e => e.textContent)"))
                    .containsExactly("Bob who comes along?");

            press(browser, SHIFT_TAB, Keys.ARROW_UP, Keys.ARROW_UP, "+", Keys.ARROW_RIGHT, Keys.ARROW_LEFT, Keys.ENTER);
            await().atMost(PATIENCE).until(() -> reactions(page), List.of("👍 1")::equals);
            assertThat(page.isTrue("return document.activeElement.classList.contains('message')"))
                    .isTrue();
            press(browser, Keys.TAB, Keys.ENTER);
            await().atMost(PATIENCE).until(() -> reactions(page), List.of()::equals);
        }
    }

    @Test
    void ownMessageIsDeletedForEveryoneAfterAQuestion() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started();
                Browser bobs = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            ChatPage bob = ChatPage.joined(bobs, server.address(), "Bob");
            page.say("a slip");
            bob.waitForTexts("a slip");
            page.waitForTexts("a slip");

            press(browser, SHIFT_TAB, Keys.ARROW_UP, Keys.DELETE);
            assertThat(page.textOf("delete-text")).isEqualTo("a slip");
            press(browser, Keys.ESCAPE);
            assertThat(page.isShown("delete")).isFalse();
            press(browser, Keys.DELETE, Keys.ENTER);

            page.waitForTexts("Message deleted");
            bob.waitForTexts("Message deleted");
            assertThat(page.isTrue("return document.activeElement.classList.contains('message')"))
                    .isTrue();
        }
    }

    @Test
    void barAtTheMessageUnderThePointerOffersWhatIsAllowed() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            bob.say("his");
            page.say("mine");
            page.waitForTexts("his", "mine");
            List<String> offered = List.of("React", "Reply", "Edit", "Delete");

            hover(browser, 1);
            await().atMost(PATIENCE).until(() -> offers(page), offered::equals);
            hover(browser, 0);
            await().atMost(PATIENCE).until(() -> offers(page), offered.subList(0, 2)::equals);
            browser.driver()
                    .findElement(By.cssSelector(".actions [aria-label=Reply]"))
                    .click();
            press(browser, "answered", Keys.ENTER);

            page.waitForTexts("his", "mine", "answered");
        }
    }

    @Test
    void whatHappensElsewhereArrivesAlsoAfterAnAbsence() throws Exception {
        try (PageServer server = PageServer.started(data);
                SilentNetwork network = SilentNetwork.before(server.port());
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, network.address(), "Ada");
            ChatMessage first = bob.say("first");
            ChatMessage second = bob.say("second");
            page.waitForTexts("first", "second");

            bob.ask(new Command.Edit(first.id(), "first, better"));
            page.waitForTexts("first, better (edited)", "second");
            network.silenceWhatIsOpen();
            bob.ask(new Command.Edit(first.id(), "first, best"));
            bob.ask(new Command.Delete(second.id()));
            browser.run("window.dispatchEvent(new Event('online'))");

            page.waitForTexts("first, best (edited)", "Message deleted");
        }
    }

    private static void hover(Browser browser, int nth) {
        new Actions(browser.driver())
                .moveToElement(browser.driver()
                        .findElements(By.cssSelector("#log .message"))
                        .get(nth))
                .perform();
    }

    private static List<String> offers(ChatPage page) {
        return page.strings("return [...document.querySelectorAll('.actions button')].map(e => e.ariaLabel)");
    }

    private static List<String> reactions(ChatPage page) {
        return page.strings("return [...document.querySelectorAll('.reaction')]"
                + ".map(e => e.textContent.split(' ').slice(0, 2).join(' '))");
    }

    private static String value(ChatPage page) {
        return String.valueOf(page.composer().getDomProperty("value"));
    }

    private static void press(Browser browser, CharSequence... keys) {
        for (CharSequence key : keys) {
            browser.driver().switchTo().activeElement().sendKeys(key);
        }
    }
}

package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

final class ConversationTest {
    @TempDir
    private Path data;

    @Test
    void twoPeopleSeeTheSameMessagesOnceInOneOrderAndOneColor() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser adas = Browser.started();
                Browser bobs = Browser.started()) {
            ChatPage ada = ChatPage.joined(adas, server.address(), "Ada");
            ChatPage bob = ChatPage.joined(bobs, server.address(), "Bob");

            ada.say("Hello, Bob");
            bob.waitForTexts("Hello, Bob");
            bob.say("Hello, Ada");
            bob.say("All well?\nI hope so");
            ada.waitForTexts("Hello, Bob", "Hello, Ada", "All well?\nI hope so");
            bob.waitForTexts("Hello, Bob", "Hello, Ada", "All well?\nI hope so");

            assertThat(ada.unsent()).isEmpty();
            assertThat(authors(ada)).containsExactly("Ada", "Bob");
            assertThat(authors(bob)).containsExactly("Ada", "Bob");
            assertThat(ada.look("#log .message.first .name")).isEqualTo(bob.look("#log .message.first .name"));
            assertThat(ada.strings("return [...document.querySelectorAll('#log .day')].map(e => e.textContent)"))
                    .singleElement()
                    .asString()
                    .startsWith("Today, ");
        }
    }

    @Test
    void comingRenamingAndLeavingAreSeen() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage ada = ChatPage.joined(browser, server.address(), "Ada");
            try (V1Peer bob = V1Peer.joined(server.port(), "Bob")) {
                bob.say("Good morning");
                ada.waitForTexts("Good morning");
                await().atMost(PATIENCE).until(ada::online, List.of("Ada", "Bob")::equals);
                assertThat(ada.textOf("people-count")).isEqualTo("2");
            }
            await().atMost(PATIENCE).until(ada::online, List.of("Ada")::equals);
            assertThat(ada.strings(
                            "return [...document.querySelectorAll('#offline-list .name')].map(e => e.textContent)"))
                    .containsExactly("Bob");

            ada.say("Who am I?");
            ada.waitForLastText("Who am I?");
            ada.say("/name Ada Lovelace");
            await().atMost(PATIENCE).until(ada::online, List.of("Ada Lovelace")::equals);
            await().atMost(PATIENCE).until(() -> authors(ada), List.of("Bob", "Ada Lovelace")::equals);
            assertThat(ada.strings("return [...document.querySelectorAll('#log .note')].map(e => e.textContent)"))
                    .containsExactly("Ada is now called Ada Lovelace");
            assertThat(ada.texts()).containsExactly("Good morning", "Who am I?");
        }
    }

    @Test
    void nameThatIsTakenStaysInTheComposerWithTheReason() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer _ = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage ada = ChatPage.joined(browser, server.address(), "Ada");

            ada.say("/name bob");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ada.textOf("composer-hint")).contains("has this name already"));
            assertThat(ada.composer().getDomProperty("value")).isEqualTo("/name bob");
            assertThat(ada.online()).containsExactly("Ada", "Bob");
        }
    }

    @Test
    void titleCountsWhatCameWhileNobodyLooked() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage ada = ChatPage.joined(browser, server.address(), "Ada");
            ada.leave();

            bob.say("one");
            bob.say("two");
            await().atMost(PATIENCE).until(browser.driver()::getTitle, "(2) general · Workshop"::equals);

            ada.comeBack();
            assertThat(browser.driver().getTitle()).isEqualTo("general · Workshop");
            ada.waitForTexts("one", "two");
        }
    }

    @Test
    void unknownCommandIsExplainedAndNotSent() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage ada = ChatPage.joined(browser, server.address(), "Ada");

            ada.say("/shrug now");
            assertThat(ada.textOf("composer-hint")).contains("“/shrug”").contains("//shrug");
            assertThat(ada.composer().getDomProperty("value")).isEqualTo("/shrug now");

            ada.composer().sendKeys(Keys.HOME, "/", Keys.ENTER);
            ada.waitForTexts("/shrug now");
            assertThat(ada.textOf("composer-hint")).isEmpty();
            assertThat(server.messages()).isEqualTo(1);
        }
    }

    @Test
    void tooLongATextIsKeptAndCounted() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage ada = ChatPage.joined(browser, server.address(), "Ada");

            ada.paste("é".repeat(4_003));
            assertThat(ada.textOf("composer-hint")).contains("at most 4000").contains("3 too many");
            ada.composer().sendKeys(Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.ENTER);

            ada.waitForTexts("é".repeat(4_000));
        }
    }

    private static List<String> authors(ChatPage page) {
        return page.strings("return [...document.querySelectorAll('#log .byline .name')].map(e => e.textContent)");
    }
}

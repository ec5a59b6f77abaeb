package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JoinTest {
    @TempDir
    private Path data;

    @Test
    void promptNamesTheServerAndTakesOneToTheConversation() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.opened(browser, server.address());

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.textOf("join-button")).isEqualTo("Join Workshop"));
            page.join("Ada");
            page.waitUntilJoined();

            assertThat(page.isShown("join")).isFalse();
            assertThat(page.online()).containsExactly("Ada");
            assertThat(browser.driver().getTitle()).isEqualTo("general · Workshop");
            assertThat(page.isTrue("return document.activeElement.id === 'message'"))
                    .isTrue();
        }
    }

    @Test
    void whatIsWrongWithANameStandsUnderItAndTheNameStays() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer _ = V1Peer.joined(server.port(), "Ada");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.opened(browser, server.address());

            assertThat(objectionTo(page, "")).isEqualTo("A name needs at least one character.");
            assertThat(objectionTo(page, "ADA")).contains("has this name already");
            assertThat(page.element("join-name").getDomProperty("value")).isEqualTo("ADA");
            assertThat(objectionTo(page, "x".repeat(33))).contains("at most 32");
            assertThat(objectionTo(page, "room")).contains("can't be used");
            assertThat(objectionTo(page, "a\u202Eb")).contains("invisible or control");

            page.join("Ada Two");
            page.waitUntilJoined();
            assertThat(page.online()).containsExactly("Ada", "Ada Two");
        }
    }

    @Test
    void whoComesBackIsTheSamePersonAndIsNotAskedAgain() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            page.say("Here I am");
            page.waitForTexts("Here I am");
            var look = page.look("#log .name");

            browser.driver().navigate().refresh();
            page.waitUntilJoined();
            page.waitForTexts("Here I am");

            assertThat(page.isShown("join")).isFalse();
            assertThat(page.look("#log .name")).isEqualTo(look);
            assertThat(page.look("#online-list .name")).isEqualTo(look);
        }
    }

    @Test
    void joiningGoesOnByItselfWhenTheServerComes() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.opened(browser, server.address());
            server.stop();

            page.join("Ada");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.textOf("join-error")).contains("doesn’t answer"));
            server.startAgain(data);

            page.waitUntilJoined();
            assertThat(page.online()).containsExactly("Ada");
        }
    }

    private static String objectionTo(ChatPage page, String name) {
        page.join(name);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(page.textOf("join-error")).isNotEmpty());
        return page.textOf("join-error");
    }
}

package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AppearanceTest {
    @TempDir
    private Path data;

    @Test
    void colorsFollowTheSystemsLightOrDark() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            page.say("Hello");
            page.waitForTexts("Hello");

            browser.preferColors("light");
            assertThat(page.look("body")).containsEntry("background", "rgb(255, 255, 255)");
            assertThat(page.look("#log .avatar")).containsEntry("color", "rgb(255, 255, 255)");
            var lightName = page.look("#log .name");

            browser.preferColors("dark");
            assertThat(page.look("body")).containsEntry("background", "rgb(23, 25, 30)");
            assertThat(page.look("#log .avatar")).containsEntry("color", "rgb(17, 19, 23)");
            assertThat(page.look("#log .name")).isNotEqualTo(lightName);
        }
    }

    @Test
    void everythingFitsOnAPhone() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            browser.resize(360, 740);
            ChatPage page = ChatPage.joined(browser, server.address(), "A name of thirty-two characters!");
            page.say("W".repeat(300));
            page.waitForTexts("W".repeat(300));
            assertThat(widthBeyondTheScreen(page)).isZero();

            assertThat(page.isShown("people")).isFalse();
            page.element("people-button").click();
            assertThat(page.isShown("people")).isTrue();
            assertThat(page.online()).containsExactly("A name of thirty-two characters!");
            assertThat(widthBeyondTheScreen(page)).isZero();
            page.composer().click();
            assertThat(page.isShown("people")).isFalse();

            server.stop();
            page.say("written offline");
            await().atMost(PATIENCE).until(() -> page.isShown("connection-strip"));
            assertThat(widthBeyondTheScreen(page)).isZero();
            assertThat(page.isTrue("return [...document.querySelectorAll('[data-connection-word]')]"
                            + ".some(word => word.checkVisibility())"))
                    .isTrue();
        }
    }

    private static long widthBeyondTheScreen(ChatPage page) {
        return page.number("""
                const scroller = document.getElementById('scroller');
                return Math.max(0, document.documentElement.scrollWidth - innerWidth,
                    scroller.scrollWidth - scroller.clientWidth);
                """);
    }
}

package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WindowType;

/// How the reader wants the page.
final class SettingsTest {
    @TempDir
    private Path data;

    @Test
    void settingsCountAtOnceInAllWindowsAndAreKept() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");
            browser.prefer(Map.of("prefers-color-scheme", "light"));
            String first = browser.driver().getWindowHandle();
            browser.driver().switchTo().newWindow(WindowType.TAB);
            browser.open(server.address());
            page.waitUntilJoined();
            choose(browser, "theme", "dark");
            choose(browser, "textSize", "largest");

            browser.driver().switchTo().window(first);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.look("body")).containsEntry("background", "rgb(23, 25, 30)"));
            browser.driver().navigate().refresh();
            page.waitUntilJoined();
            assertThat(page.look("body")).containsEntry("background", "rgb(23, 25, 30)");
            assertThat(page.number("return parseFloat(getComputedStyle(document.documentElement).fontSize) * 10"))
                    .isEqualTo(216);
            choose(browser, "theme", "contrast");
            assertThat(page.look("body")).containsEntry("background", "rgb(255, 255, 255)");
            assertThat(page.look("#online-list .name")).containsEntry("color", "rgb(0, 0, 0)");
        }
    }

    private static void choose(Browser browser, String name, String value) {
        browser.run("""
                const { elements } = document.querySelector('#settings form');
                elements[arguments[0]].value = arguments[1];
                document.querySelector(`#settings [name=${arguments[0]}]`)
                    .form.querySelector(`select[name=${arguments[0]}], [name=${arguments[0]}]:checked`)
                    .dispatchEvent(new Event('change', { bubbles: true }));
                """, name, value);
    }
}

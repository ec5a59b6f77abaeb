package chat.earshot.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

final class OddTextTest {
    @TempDir
    private Path data;

    @Test
    void whatPeopleTypeIsTextAndNeverTouchesItsNeighbours() throws Exception {
        List<String> odd = List.of(
                "plain before",
                "<img src=x onerror=alert(1)>",
                "</script><script>alert(2)</script>",
                "&lt;b&gt; ${x} {{y}}",
                "\u202Eoverride without an end",
                "\u2067isolate without an end",
                "x".repeat(4_000),
                "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽",
                "مرحبا بالعالم, and Latin",
                "first\nשלום\nlast",
                "plain after");
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");

            odd.forEach(page::paste);
            page.waitForTexts(odd.toArray(String[]::new));

            assertThat(page.number("return document.querySelectorAll('#log :is(img, script, b)').length"))
                    .isZero();
            assertThat(leftOf(page, 0)).isEqualTo(leftOf(page, odd.size() - 1));
            assertThat(page.isTrue("const s = document.getElementById('scroller');"
                            + " return s.scrollWidth <= s.clientWidth"))
                    .isTrue();
            assertThat(complaints(browser)).isEmpty();
        }
    }

    @Test
    void addressesBecomeLinksThatOpenElsewhere() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Ada");

            page.paste(
                    "See (https://example.org/a_(b)), mailto:ada@example.org. Not javascript:alert(1) nor example.org");
            page.waitFor("return document.querySelectorAll('#log a').length > 0");

            assertThat(page.strings("return [...document.querySelectorAll('#log a')].map(a => a.href)"))
                    .containsExactly("https://example.org/a_(b)", "mailto:ada@example.org");
            assertThat(page.strings("return [...document.querySelectorAll('#log a')].map(a => a.rel + ' ' + a.target)"))
                    .containsOnly("noopener noreferrer _blank");
        }
    }

    /// Where the first letter of the nth message stands.
    private static long leftOf(ChatPage page, int n) {
        return page.number("""
                const range = document.createRange();
                range.selectNodeContents(document.querySelectorAll('#log .text')[%d]);
                return Math.round(range.getClientRects()[0].left);
                """.formatted(n));
    }

    /// What the browser has against the page, such as a broken content security policy.
    private static List<LogEntry> complaints(Browser browser) {
        return browser.driver().manage().logs().get(LogType.BROWSER).getAll();
    }
}

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

    @Test
    void onlyWhatLeadsWhereItSaysIsALink() throws Exception {
        try (ModulesOfPage modules = ModulesOfPage.opened(data)) {
            assertThat(modules.strings("""
                            const { textAsNodes } = await import('/js/conversation/text.js');
                            const links = (text) => {
                              const element = document.createElement('div');
                              element.append(textAsNodes(text));
                              if (element.textContent !== text) {
                                throw new Error(`Changed: ${text}`);
                              }
                              return [...element.querySelectorAll('a')].map(a => `${a.textContent}>${a.href}`).join(' ');
                            };
                            return [
                              'https://example.org.', '(http://example.org/a_(b))', '„https://example.org/ü“',
                              'http://wiki/build', 'http://192.168.1.7:1337/', 'https://example.org/?a=1&b=<2>',
                              'write to ada@example.org!', 'mailto:ada@example.org', 'HTTPS://EXAMPLE.ORG/A',
                              'javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', '//example.org', 'file:///x',
                              'example.org', 'README.md', '192.168.1.7', 'https://', 'https://example.org/\u202Egpj.exe',
                              'http://x:99999/', 'vbscript:x https://ok.example',
                            ].map(links);
                            """))
                    .containsExactly(
                            "https://example.org>https://example.org/",
                            "http://example.org/a_(b)>http://example.org/a_(b)",
                            "https://example.org/ü>https://example.org/%C3%BC",
                            "http://wiki/build>http://wiki/build",
                            "http://192.168.1.7:1337/>http://192.168.1.7:1337/",
                            "https://example.org/?a=1&b=>https://example.org/?a=1&b=",
                            "ada@example.org>mailto:ada@example.org",
                            "mailto:ada@example.org>mailto:ada@example.org",
                            "HTTPS://EXAMPLE.ORG/A>https://example.org/A",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "https://ok.example>https://ok.example/");
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

package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.protocol.Command;
import chat.earshot.server.testing.V1Peer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the page says, in the reader's language and nothing else.
final class LanguageTest {
    /// Texts and labels in plain letters, but for what people wrote, names, times, and what stands on keys.
    private static final String PLAIN = """
            const own = 'bdi, h1, time, .text, .notice-text, .name, .avatar, .room-name, kbd, script, style, noscript, [lang]:not(html)';
            const plain = [];
            const look = (text, element) => {
              if (/[A-Za-z]{2,}/.test(text) && element.closest(own) === null) {
                plain.push(text.trim());
              }
            };
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              look(walker.currentNode.data, walker.currentNode.parentElement);
            }
            for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder]')) {
              const said = ['aria-label', 'title', 'placeholder'].map(name => element.getAttribute(name) ?? '').join(' ');
              look(said.replaceAll('general', '').replace(/[A-Z]?[a-z]+day, .*$/, ''), element);
            }
            return plain;
            """;

    @TempDir
    private Path data;

    @Test
    void noTextIsOutsideTheWords() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.opened(browser, server.address());
            browser.run("localStorage.setItem('earshot.settings', '{\"language\":\"pseudo\"}')");
            browser.driver().navigate().refresh();
            page.waitFor("return !document.getElementById('join').hidden");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.textOf("join-button")).contains("Workshop"));
            assertThat(page.strings(PLAIN)).isEmpty();
            page.join("");
            assertThat(page.strings(PLAIN)).isEmpty();

            page.join("Ada");
            page.waitUntilJoined();
            bob.ask(new Command.Rename("Robert"));
            page.leave();
            bob.say("while nobody looked");
            page.waitForLastText("while nobody looked");
            page.comeBack();
            page.say("/shrug");
            assertThat(page.strings(PLAIN)).isEmpty();
            page.composer().clear();
            page.paste("x".repeat(4_001));
            assertThat(page.strings(PLAIN)).isEmpty();
            page.composer().clear();

            server.stop();
            page.say("not sent");
            await().atMost(PATIENCE).until(() -> page.isShown("connection-strip"));
            assertThat(page.strings(PLAIN)).isEmpty();
        }
    }

    @Test
    void everyLanguageHasAllWords() throws Exception {
        try (ModulesOfPage modules = ModulesOfPage.opened(data)) {
            assertThat(modules.strings("""
                            const { LANGUAGES } = await import('/js/language/words.js');
                            const english = (await import('/js/language/en.js')).default;
                            const wrong = [];
                            for (const language of Object.keys(LANGUAGES)) {
                              const words = (await import(`/js/language/${language}.js`)).default;
                              const keys = new Set([...Object.keys(words), ...Object.keys(english)]);
                              for (const key of keys) {
                                const parts = (text) => String(text).match(/\\\\{\\\\w+\\\\}/g)?.sort().join() ?? '';
                                const isSame = typeof words[key] === typeof english[key]
                                    && (typeof words[key] !== 'string' || parts(words[key]) === parts(english[key]))
                                    && (typeof words[key] !== 'function' || words[key].length === english[key].length);
                                if (!isSame) {
                                  wrong.push(`${language}: ${key}`);
                                }
                              }
                            }
                            return wrong;
                            """)).isEmpty();
        }
    }

    @Test
    void pageSpeaksTheBrowsersLanguageOrTheOneThatIsChosen() throws Exception {
        try (PageServer server = PageServer.started(data);
                Browser browser = Browser.started()) {
            browser.driver()
                    .executeCdpCommand(
                            "Emulation.setUserAgentOverride",
                            Map.of("userAgent", "", "acceptLanguage", "fr-FR,de-AT,en"));
            ChatPage page = ChatPage.opened(browser, server.address());
            page.waitFor("return !document.getElementById('join').hidden");
            assertThat(page.strings("return [document.documentElement.lang]")).containsExactly("de");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.textOf("join-button")).isEqualTo("Workshop beitreten"));
            page.join("server");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.textOf("join-error")).startsWith("Dieser Name geht nicht"));
            page.join("Ada");
            page.waitUntilJoined();
            page.say("Guten Tag");
            page.waitForTexts("Guten Tag");
            assertThat(page.strings("return [document.querySelector('.day').textContent.split(',')[0]]"))
                    .containsExactly("Heute");

            page.write("halb");
            browser.run("const language = document.getElementById('settings-language'); language.value = 'en';"
                    + " language.dispatchEvent(new Event('change', { bubbles: true }))");
            page.waitFor("return document.documentElement.lang === 'en'");
            page.waitUntilJoined();
            assertThat(page.strings("return [document.querySelector('.day').textContent.split(',')[0]]"))
                    .containsExactly("Today");
            page.waitFor("return document.getElementById('message').value === 'halb'");
        }
    }
}

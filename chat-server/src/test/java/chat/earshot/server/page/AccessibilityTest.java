package chat.earshot.server.page;

import static chat.earshot.server.page.ChatPage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.server.testing.V1Peer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// axe-core has nothing against the page: every place and state of it, in every look.
final class AccessibilityTest {
    private static final String AXE = axe();

    @TempDir
    private Path data;

    /// How a reader's system wants the page.
    enum Look {
        LIGHT,
        DARK,
        LIGHT_CONTRAST,
        DARK_CONTRAST,
        FORCED_COLORS,
        PHONE;

        int width() {
            return this == PHONE ? 390 : 1240;
        }

        Map<String, String> media() {
            return switch (this) {
                case LIGHT -> Map.of("prefers-color-scheme", "light");
                case DARK -> Map.of("prefers-color-scheme", "dark");
                case LIGHT_CONTRAST -> Map.of("prefers-color-scheme", "light", "prefers-contrast", "more");
                case DARK_CONTRAST -> Map.of("prefers-color-scheme", "dark", "prefers-contrast", "more");
                case FORCED_COLORS -> Map.of("forced-colors", "active");
                case PHONE -> Map.of("prefers-reduced-motion", "reduce");
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWrongInAnyPlaceOrState(Look look) throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer bob = V1Peer.joined(server.port(), "Bob");
                Browser browser = Browser.started()) {
            browser.resize(look.width(), 780);
            browser.prefer(look.media());
            ChatPage page = ChatPage.opened(browser, server.address());
            page.waitFor("return !document.getElementById('join').hidden");
            page.join("");
            assertThat(violations(browser)).as("join").isEmpty();

            page.join("Ada");
            page.waitUntilJoined();
            page.say("See https://example.org");
            page.waitForLastText("See https://example.org");
            page.leave();
            bob.say("while nobody looked");
            page.waitForLastText("while nobody looked");
            page.comeBack();
            assertThat(violations(browser)).as("conversation").isEmpty();

            for (int n = 0; n < 30; n++) {
                bob.say("more " + n);
            }
            page.waitForLastText("more 29");
            browser.run("document.getElementById('scroller').scrollTop = 0");
            await().atMost(PATIENCE).until(() -> page.isShown("jump"));
            bob.say("out of sight");
            await().atMost(PATIENCE).until(() -> page.isShown("notice"));
            assertThat(violations(browser)).as("scrolled up").isEmpty();

            if (!page.isShown("people")) {
                page.element("people-button").click();
            }
            assertThat(violations(browser)).as("people").isEmpty();
            for (String dialog : List.of("settings", "keys", "rename")) {
                browser.run("document.getElementById(arguments[0]).showModal()", dialog);
                assertThat(violations(browser)).as(dialog).isEmpty();
                browser.run("document.getElementById(arguments[0]).close()", dialog);
            }

            browser.run("document.querySelector('[data-disturb]').click()");
            server.stop();
            page.say("waits");
            await().atMost(PATIENCE).until(() -> page.isShown("connection-strip"));
            browser.run("['keeping-strip', 'upgrade-strip'].forEach(id => document.getElementById(id).hidden = false)");
            assertThat(violations(browser)).as("no connection").isEmpty();
        }
    }

    /// In words: which rule, and what it is about.
    private static List<String> violations(Browser browser) {
        browser.run(AXE);
        Object found = browser.runAsync("""
                const { violations } = await axe.run(document, { resultTypes: ['violations'] });
                return violations.flatMap(({ id, help, nodes }) =>
                    nodes.map(node => `${id}: ${help}: ${node.html} ${node.failureSummary}`));
                """);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream in = Objects.requireNonNull(
                AccessibilityTest.class.getResourceAsStream("/axe.min.js"), "axe-core is on the class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

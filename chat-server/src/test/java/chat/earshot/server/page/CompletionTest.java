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

/// Names that Tab completes.
final class CompletionTest {
    @TempDir
    private Path data;

    @Test
    void tabCompletesTheNameBeforeTheCaretAndThenTheNext() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer _ = V1Peer.joined(server.port(), "Anna");
                V1Peer _ = V1Peer.joined(server.port(), "Andreas Berg");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Mia");
            await().atMost(PATIENCE).until(page::online, List.of("Andreas Berg", "Anna", "Mia")::equals);

            page.composer().sendKeys("hi @an", Keys.TAB);
            assertThat(value(page)).isEqualTo("hi @Andreas Berg ");
            assertThat(page.textOf("announcer")).startsWith("Andreas Berg").contains("2");
            page.composer().sendKeys(Keys.TAB);
            assertThat(value(page)).isEqualTo("hi @Anna ");
            page.composer().sendKeys(Keys.TAB, Keys.TAB);
            assertThat(value(page)).isEqualTo("hi @Anna ");
            page.composer().sendKeys("and @andreas b", Keys.TAB, "too");
            assertThat(value(page)).isEqualTo("hi @Anna and @Andreas Berg too");
            page.composer().sendKeys(Keys.ENTER);
            page.waitForTexts("hi @Anna and @Andreas Berg too");
        }
    }

    @Test
    void tabGoesOnAsEverWhereThereIsNothingToComplete() throws Exception {
        try (PageServer server = PageServer.started(data);
                V1Peer _ = V1Peer.joined(server.port(), "Anna");
                Browser browser = Browser.started()) {
            ChatPage page = ChatPage.joined(browser, server.address(), "Mia");
            for (String text : List.of("hello", "@nobody", "me@an")) {
                page.composer().sendKeys(text, Keys.TAB);
                assertThat(value(page)).isEqualTo(text);
                assertThat(page.isTrue("return document.activeElement.id === 'send'"))
                        .isTrue();
                page.composer().clear();
            }
        }
    }

    private static String value(ChatPage page) {
        return String.valueOf(page.composer().getDomProperty("value"));
    }
}

package chat.earshot.server.page;

import chat.earshot.server.StartException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A page that nobody has joined from, to try its modules in, each by itself. Used by the test's thread.
final class ModulesOfPage implements AutoCloseable {
    /// Waits for what must come to pass.
    static final String UNTIL = """
            const until = async (condition) => {
              for (let tries = 0; !condition(); tries++) {
                if (tries > 3000) {
                  throw new Error(`Never: ${condition}`);
                }
                await new Promise(resolve => setTimeout(resolve, 10));
              }
            };
            """;

    /// Two windows of one browser with one outbox.
    static final String OUTBOXES = UNTIL + """
            const { Database } = await import('/js/kept/database.js');
            const { OutboxStore } = await import('/js/kept/outbox-store.js');
            const { Outbox } = await import('/js/chat/outbox.js');
            const { newMessageId } = await import('/js/kept/identity.js');
            const name = `test-${newMessageId()}`;
            const opened = async () => {
              const outbox = new Outbox(new OutboxStore(await Database.open(name)), newMessageId);
              await outbox.reload();
              return outbox;
            };
            const texts = (outbox) => outbox.entries.map(entry => entry.text);
            const say = (outbox, text, server = 'here') => outbox.add(server, 'general', text);
            const next = (outbox) => outbox.next('here', 'general');
            const areAllKept = (outbox) => outbox.entries.every(({ state }) => state.kind === 'queued');
            const outbox = await opened();
            """;

    private final PageServer server;
    private final Browser browser;

    private ModulesOfPage(PageServer server, Browser browser) {
        this.server = server;
        this.browser = browser;
    }

    static ModulesOfPage opened(Path data) throws StartException {
        ModulesOfPage modules = new ModulesOfPage(PageServer.started(data), Browser.started());
        modules.browser.open(modules.server.address());
        return modules;
    }

    /// Runs it as the body of an async function, and gives the array that it returns.
    List<String> strings(String script) {
        return ((List<?>) Objects.requireNonNull(browser.runAsync(script)))
                .stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        browser.close();
        server.close();
    }
}

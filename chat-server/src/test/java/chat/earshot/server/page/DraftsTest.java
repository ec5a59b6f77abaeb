package chat.earshot.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What is being typed: the module without a page, on a real database each time.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DraftsTest {
    private static final String DRAFTS = """
            const { Database } = await import('/js/kept/database.js');
            const { Drafts } = await import('/js/kept/drafts.js');
            const { Storage } = await import('/js/kept/storage.js');
            const { Tabs } = await import('/js/kept/tabs.js');
            const { newMessageId } = await import('/js/kept/identity.js');
            const database = await Database.open(`test-${newMessageId()}`);
            const draftsOf = (session) => new Drafts(database, new Tabs(session));
            const closed = { id: 'closed', others: async () => new Set() };
            """;

    private static final String DRAFTS_ALONE = """
            const { Drafts } = await import('/js/kept/drafts.js');
            const closed = { id: 'closed', others: async () => new Set() };
            """;

    private final ModulesOfPage modules;

    DraftsTest(@TempDir Path data) throws Exception {
        modules = ModulesOfPage.opened(data);
    }

    @AfterAll
    void close() {
        modules.close();
    }

    @Test
    void draftsOfTwoWindowsDoNotTouchAndThatOfAClosedOneGoesToTheNext() {
        assertThat(modules.strings(DRAFTS + """
                        const sessions = [1, 2, 3].map(() => new Storage(null));
                        const [first, second] = sessions.map(draftsOf);
                        await first.keep('here', 'general', 'of the first');
                        const steps = [await second.of('here', 'general')];
                        await second.keep('here', 'general', 'of the second');
                        await new Drafts(database, closed).keep('here', 'general', 'of a closed one');
                        const third = draftsOf(sessions[2]);
                        steps.push(await third.of('there', 'general'), await third.of('here', 'general'));
                        const reloaded = draftsOf(sessions[0]);
                        steps.push(await reloaded.of('here', 'general'));
                        await second.keep('here', 'general', '');
                        steps.push(await second.of('here', 'general'));
                        return steps.map(text => `<${text}>`);
                        """))
                .containsExactly("<>", "<>", "<of a closed one>", "<of the first>", "<>");
    }

    @Test
    void draftIsPutAwayInOneStepWithTheMessageAndANewOneStays() {
        assertThat(modules.strings(ModulesOfPage.OUTBOXES + """
                        const { Drafts } = await import('/js/kept/drafts.js');
                        const database = await Database.open(name);
                        const closed = { id: 'closed', others: async () => new Set() };
                        const drafts = new Drafts(database, closed);
                        const shown = () => new Drafts(database, closed).of('here', 'general');
                        await drafts.keep('here', 'general', 'one');
                        outbox.add('here', 'general', 'one', drafts.handOver('here', 'general'));
                        await until(() => next(outbox));
                        const steps = [await shown()];
                        await drafts.keep('here', 'general', 'two');
                        const draft = drafts.handOver('here', 'general');
                        await drafts.keep('here', 'general', 'three');
                        outbox.add('here', 'general', 'two', draft);
                        await until(() => outbox.entries.every(({ state }) => state.kind === 'queued'));
                        return [...steps, await shown()].map(text => `<${text}>`);
                        """)).containsExactly("<>", "<three>");
    }

    @Test
    void whoeverPausesHasADraftThatOutlivesAPowerCut() {
        assertThat(modules.strings(DRAFTS + ModulesOfPage.UNTIL + """
                        const begin = IDBDatabase.prototype.transaction;
                        const writes = [];
                        IDBDatabase.prototype.transaction = function (stores, mode, options) {
                          const transaction = begin.call(this, stores, mode, options);
                          if (mode === 'readwrite' && stores.includes('drafts')) {
                            transaction.addEventListener('complete', () => writes.push(transaction.durability));
                          }
                          return transaction;
                        };
                        const drafts = new Drafts(database, closed);
                        for (const text of ['h', 'ha', 'half']) {
                          await drafts.keep('here', 'general', text);
                        }
                        await until(() => writes.length === 4);
                        IDBDatabase.prototype.transaction = begin;
                        return [...writes, await new Drafts(database, closed).of('here', 'general')];
                        """))
                .containsExactly("relaxed", "relaxed", "relaxed", "strict", "half");
    }

    @Test
    void whatBecameAMessageIsNotADraftAgainAfterThePause() {
        assertThat(modules.strings(ModulesOfPage.OUTBOXES + DRAFTS_ALONE + """
                        const drafts = new Drafts(await Database.open(name), closed);
                        await drafts.keep('here', 'general', 'said');
                        outbox.add('here', 'general', 'said', drafts.handOver('here', 'general'));
                        await new Promise(resolve => setTimeout(resolve, 1_300));
                        return [`<${await new Drafts(await Database.open(name), closed).of('here', 'general')}>`];
                        """)).containsExactly("<>");
    }
}

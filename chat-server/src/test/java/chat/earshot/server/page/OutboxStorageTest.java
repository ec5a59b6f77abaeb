package chat.earshot.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What of the outbox is on the browser's disk, in one window and in two.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OutboxStorageTest {
    private final ModulesOfPage modules;

    OutboxStorageTest(@TempDir Path data) throws Exception {
        modules = ModulesOfPage.opened(data);
    }

    @AfterAll
    void close() {
        modules.close();
    }

    @Test
    void messageIsToBeSentOnlyWhenItWouldOutliveAPowerCut() {
        assertThat(modules.strings(ModulesOfPage.OUTBOXES + """
                        const begin = IDBDatabase.prototype.transaction;
                        const writes = [];
                        IDBDatabase.prototype.transaction = function (stores, mode, options) {
                          const transaction = begin.call(this, stores, mode, options);
                          if (mode === 'readwrite') {
                            transaction.addEventListener('complete', () => writes.push(transaction.durability, next(outbox)));
                          }
                          return transaction;
                        };
                        say(outbox, 'one');
                        await until(() => next(outbox));
                        IDBDatabase.prototype.transaction = begin;
                        return writes;
                        """)).containsExactly("strict", "null");
    }

    @Test
    void whatTheDiskDoesNotTakeStaysInMemoryAndNothingOvertakesIt() {
        assertThat(modules.strings(ModulesOfPage.OUTBOXES + """
                        let isFull = false;
                        const store = new OutboxStore(await Database.open(name));
                        const add = store.add.bind(store);
                        store.add = (...all) => (isFull ? Promise.reject(new Error('full')) : add(...all));
                        const here = new Outbox(store, newMessageId);
                        say(here, 'one');
                        await until(() => next(here));
                        isFull = true;
                        say(here, 'two');
                        say(here, 'three');
                        await until(() => here.isAtRisk);
                        isFull = false;
                        say(here, 'four');
                        const steps = [texts(here).join(' '), texts(await opened()).join(' ')];
                        while (next(here)) {
                          const { id, text } = next(here);
                          here.sending(id);
                          here.acknowledge([id]);
                          steps.push(text);
                        }
                        return [...steps, here.isAtRisk];
                        """))
                .containsExactly("one two three four", "one", "one", "two", "three", "four", "false");
    }

    @Test
    void withoutADatabaseEverythingWorksWhileThePageIsOpen() {
        assertThat(modules.strings(ModulesOfPage.OUTBOXES + """
                        const here = new Outbox(new OutboxStore(new Database(null)), newMessageId);
                        await here.reload();
                        say(here, 'one');
                        say(here, 'two');
                        await until(() => next(here));
                        const steps = [here.isAtRisk, next(here).text];
                        here.refuse(next(here).id, 'No.');
                        steps.push(next(here).text);
                        here.retry(here.entries[0].id, 'here');
                        steps.push(next(here).text);
                        here.acknowledge(here.entries.map(({ id }) => id));
                        return [...steps, here.entries.length];
                        """)).containsExactly("true", "one", "two", "one", "0");
    }

    @Test
    void windowsOfOneBrowserHaveOneOutboxInOneOrder() {
        assertThat(modules.strings(ModulesOfPage.OUTBOXES + """
                        const other = await opened();
                        for (let n = 1; n <= 20; n++) {
                          say(n % 2 === 0 ? outbox : other, `${n}`);
                        }
                        await until(() => [outbox, other].every(one => one.entries.length === 20));
                        await until(() => [outbox, other].every(one => one.entries.every(({ state }) => state.kind === 'queued')));
                        const same = texts(outbox).join() === texts(other).join();
                        const own = (rest) => texts(outbox).map(Number).filter(n => n % 2 === rest);
                        const isSorted = (numbers) => numbers.every((n, at) => at === 0 || numbers[at - 1] < n);
                        outbox.acknowledge(outbox.entries.slice(0, 19).map(({ id }) => id));
                        await until(() => other.entries.length === 1);
                        return [same, isSorted(own(0)), isSorted(own(1)), texts(other).join() === texts(outbox).join()];
                        """)).containsExactly("true", "true", "true", "true");
    }

    @Test
    void whatWasShownBeforeTheDiskAnsweredIsNotSentAgain() {
        assertThat(modules.strings(ModulesOfPage.OUTBOXES + """
                        say(outbox, 'one');
                        outbox.acknowledge([outbox.entries[0].id]);
                        say(outbox, 'two');
                        await until(() => next(outbox));
                        const reopened = await opened();
                        await until(() => reopened.entries.length === 1);
                        return [...texts(outbox), ...texts(reopened)];
                        """)).containsExactly("two", "two");
    }
}

package chat.earshot.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What the page keeps until it is sent, and who sends it: the modules without a page, on a real database each time.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OutboxTest {
    /// Two windows of one browser with one outbox.
    private static final String WINDOWS = """
            const { Database } = await import('/js/database.js');
            const { OutboxStore } = await import('/js/outbox-store.js');
            const { Outbox } = await import('/js/outbox.js');
            const { newMessageId } = await import('/js/identity.js');
            const name = `test-${newMessageId()}`;
            const opened = async () => {
              const outbox = new Outbox(new OutboxStore(await Database.open(name)), newMessageId);
              await outbox.reload();
              return outbox;
            };
            const until = async (condition) => {
              for (let tries = 0; !condition(); tries++) {
                if (tries > 3000) {
                  throw new Error(`Never: ${condition}`);
                }
                await new Promise(resolve => setTimeout(resolve, 10));
              }
            };
            const texts = (outbox) => outbox.entries.map(entry => entry.text);
            const say = (outbox, text, server = 'here') => outbox.add(server, 'general', text);
            const next = (outbox) => outbox.next('here', 'general');
            const outbox = await opened();
            """;
    private static final String TURNS = """
            const { Database } = await import('/js/database.js');
            const { LeasedTurn, LockedTurn } = await import('/js/turn.js');
            const { newMessageId } = await import('/js/identity.js');
            const name = `test-${newMessageId()}`;
            const database = await Database.open(name);
            const wanting = (turn) => new Promise(resolve => {
              turn.onMine(() => resolve(turn.isMine));
              turn.want();
            });
            """;
    private static final String DRAFTS = """
            const { Database } = await import('/js/database.js');
            const { Drafts } = await import('/js/drafts.js');
            const { Storage } = await import('/js/storage.js');
            const { Tabs } = await import('/js/tabs.js');
            const { newMessageId } = await import('/js/identity.js');
            const database = await Database.open(`test-${newMessageId()}`);
            const draftsOf = (session) => new Drafts(database, new Tabs(session));
            const closed = { id: 'closed', others: async () => new Set() };
            """;

    private final PageServer server;
    private final Browser browser;

    OutboxTest(@TempDir Path data) throws Exception {
        server = PageServer.started(data);
        browser = Browser.started();
    }

    @BeforeAll
    void openPage() {
        browser.open(server.address());
    }

    @AfterAll
    void stop() {
        browser.close();
        server.close();
    }

    @Test
    void oneMessageIsOnItsWayAndTheOrderIsKept() {
        assertThat(strings(WINDOWS + """
                        say(outbox, 'one');
                        say(outbox, 'two');
                        const steps = [next(outbox)];
                        await until(() => outbox.entries.every(({ state }) => state.kind === 'queued'));
                        const { id, text } = next(outbox);
                        steps.push(text);
                        outbox.sending(id);
                        steps.push(next(outbox));
                        outbox.pause(id, 'Wait.');
                        steps.push(next(outbox));
                        outbox.resume();
                        steps.push(next(outbox).text);
                        outbox.acknowledge([id]);
                        steps.push(next(outbox).text);
                        return steps;
                        """)).containsExactly("null", "one", "null", "null", "one", "two");
    }

    @Test
    void refusedMessageLetsTheNextPassAndIsTriedAgainUnderANewId() {
        assertThat(strings(WINDOWS + """
                        say(outbox, 'one');
                        say(outbox, 'two');
                        await until(() => outbox.entries.every(({ state }) => state.kind === 'queued'));
                        const { id } = next(outbox);
                        outbox.sending(id);
                        outbox.refuse(id, 'No.');
                        const steps = [next(outbox).text];
                        await until(() => next(outbox));
                        const reopened = await opened();
                        await until(() => reopened.entries[0].state.kind === 'refused');
                        steps.push(reopened.entries[0].state.message, next(reopened).text);
                        reopened.retry(id, 'here');
                        steps.push(next(reopened).text, next(reopened).id === id);
                        await until(() => outbox.entries[0].id === next(reopened).id);
                        return [...steps, next(outbox).text];
                        """)).containsExactly("two", "No.", "two", "one", "false", "one");
    }

    @Test
    void whatIsWrittenComesBackInOrderAndGoesToNoOtherServer() {
        assertThat(strings(WINDOWS + """
                        ['one', 'two', 'three'].forEach(text => say(outbox, text, 'elsewhere'));
                        await until(() => outbox.next('elsewhere', 'general'));
                        outbox.remove(outbox.entries[1].id);
                        const reopened = await opened();
                        await until(() => reopened.entries.length === 2);
                        return [...texts(reopened), next(reopened), reopened.isIdle('here', 'general')];
                        """)).containsExactly("one", "three", "null", "true");
    }

    @Test
    void windowsOfOneBrowserHaveOneOutboxInOneOrder() {
        assertThat(strings(WINDOWS + """
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
        assertThat(strings(WINDOWS + """
                        say(outbox, 'one');
                        outbox.acknowledge([outbox.entries[0].id]);
                        say(outbox, 'two');
                        await until(() => next(outbox));
                        const reopened = await opened();
                        await until(() => reopened.entries.length === 1);
                        return [...texts(outbox), ...texts(reopened)];
                        """)).containsExactly("two", "two");
    }

    @Test
    void messageIsToBeSentOnlyWhenItWouldOutliveAPowerCut() {
        assertThat(strings(WINDOWS + """
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
        assertThat(strings(WINDOWS + """
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
        assertThat(strings(WINDOWS + """
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
    void leaseIsHandedOnAndTakenFromWhoDiedAndFromAClockThatWasSetBack() {
        assertThat(strings(TURNS + """
                        const put = (until) => database.write(['turns'], 'relaxed', turns => turns.put({ name, holder: 'dead', until }));
                        const turn = () => new LeasedTurn(database, name);
                        const [first, second, third, fourth] = [turn(), turn(), turn(), turn()];
                        const steps = [await wanting(first)];
                        const secondsTurn = wanting(second);
                        await new Promise(resolve => setTimeout(resolve, 700));
                        steps.push(second.isMine, first.isMine);
                        first.giveBack();
                        steps.push(await secondsTurn, first.isMine);
                        second.giveBack();
                        await put(Date.now() + 800);
                        steps.push(await wanting(third));
                        third.giveBack();
                        await put(Date.now() + 3_600_000);
                        steps.push(await wanting(fourth));
                        fourth.giveBack();
                        return steps;
                        """)).containsExactly("true", "false", "true", "true", "false", "true", "true");
    }

    @Test
    void lockIsHandedOn() {
        assertThat(strings(TURNS + """
                        const [first, second, third] = [1, 2, 3].map(() => new LockedTurn(name));
                        const steps = [await wanting(first)];
                        const turns = [wanting(second), wanting(third)];
                        second.giveBack();
                        steps.push(second.isMine, third.isMine);
                        first.giveBack();
                        steps.push(await turns[1], first.isMine, second.isMine);
                        third.giveBack();
                        steps.push(await wanting(first));
                        first.giveBack();
                        return steps;
                        """)).containsExactly("true", "false", "false", "true", "false", "false", "true");
    }

    @Test
    void draftsOfTwoWindowsDoNotTouchAndThatOfAClosedOneGoesToTheNext() {
        assertThat(strings(DRAFTS + """
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
                        """)).containsExactly("<>", "<>", "<of a closed one>", "<of the first>", "<>");
    }

    @Test
    void draftIsPutAwayInOneStepWithTheMessageAndANewOneStays() {
        assertThat(strings(WINDOWS + """
                        const { Drafts } = await import('/js/drafts.js');
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

    private List<String> strings(String script) {
        return ((List<?>) Objects.requireNonNull(browser.runAsync(script)))
                .stream().map(String::valueOf).toList();
    }
}

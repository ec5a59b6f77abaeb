package chat.earshot.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What is written and not yet sent: the module without a page, on a real database each time.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OutboxTest {
    private final ModulesOfPage modules;

    OutboxTest(@TempDir Path data) throws Exception {
        modules = ModulesOfPage.opened(data);
    }

    @AfterAll
    void close() {
        modules.close();
    }

    @Test
    void oneMessageIsOnItsWayAndTheOrderIsKept() {
        assertThat(modules.strings(ModulesOfPage.OUTBOXES + """
                        say(outbox, 'one');
                        say(outbox, 'two');
                        const steps = [next(outbox)];
                        await until(() => outbox.entries.every(({ state }) => state.kind === 'queued'));
                        const { id, text } = next(outbox);
                        steps.push(text);
                        outbox.sending(id);
                        steps.push(next(outbox));
                        outbox.resume();
                        steps.push(next(outbox).text);
                        outbox.acknowledge([id]);
                        steps.push(next(outbox).text);
                        return steps;
                        """)).containsExactly("null", "one", "null", "one", "two");
    }

    @Test
    void refusedMessageLetsTheNextPassAndIsTriedAgainUnderANewId() {
        assertThat(modules.strings(ModulesOfPage.OUTBOXES + """
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
                        """))
                .containsExactly("two", "No.", "two", "one", "false", "one");
    }

    @Test
    void whatIsWrittenComesBackInOrderAndGoesToNoOtherServer() {
        assertThat(modules.strings(ModulesOfPage.OUTBOXES + """
                        ['one', 'two', 'three'].forEach(text => say(outbox, text, 'elsewhere'));
                        await until(() => outbox.next('elsewhere', 'general'));
                        outbox.remove(outbox.entries[1].id);
                        const reopened = await opened();
                        await until(() => reopened.entries.length === 2);
                        return [...texts(reopened), next(reopened), reopened.isIdle('here', 'general')];
                        """)).containsExactly("one", "three", "null", "true");
    }

    @Test
    void everyWindowSaysThatTheServerAsksForPatienceUntilThatIsOver() {
        assertThat(modules.strings(ModulesOfPage.OUTBOXES + """
                        const other = await opened();
                        const state = (outbox) => outbox.entries[0].state;
                        say(outbox, 'one');
                        say(outbox, 'two');
                        await until(() => areAllKept(outbox) && other.entries.length === 2);
                        const { id } = next(outbox);
                        outbox.sending(id);
                        outbox.pause(id, 'Wait.', 1_500);
                        await until(() => state(other).kind === 'paused');
                        const late = await opened();
                        const steps = [outbox, other, late].map(one => `${state(one).message} ${next(one)}`);
                        let told = 0;
                        other.onChanged(() => told++);
                        await until(() => [outbox, other, late].every(one => next(one)?.text === 'one'));
                        await until(() => told > 0);
                        return steps;
                        """))
                .containsExactly("Wait. null", "Wait. null", "Wait. null");
    }

    @Test
    void patienceIsOverWhenTheClockWasSetBack() {
        assertThat(modules.strings(ModulesOfPage.OUTBOXES + """
                        say(outbox, 'one');
                        await until(() => next(outbox));
                        const now = Date.now;
                        Date.now = () => now() + 3_600_000;
                        outbox.pause(next(outbox).id, 'Wait.', 60_000);
                        const steps = [outbox.entries[0].state.kind];
                        Date.now = now;
                        await outbox.reload();
                        return [...steps, next(outbox).text];
                        """)).containsExactly("paused", "one");
    }
}

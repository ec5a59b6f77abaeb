package chat.earshot.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Which window of a browser sends: the lock, and the lease where there is no lock.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TurnTest {
    private static final String TURNS = """
            const { Database } = await import('/js/kept/database.js');
            const { LeasedTurn, LockedTurn } = await import('/js/chat/turn.js');
            const { newMessageId } = await import('/js/kept/identity.js');
            const name = `test-${newMessageId()}`;
            const database = await Database.open(name);
            const wanting = (turn) => new Promise(resolve => {
              turn.onMine(() => resolve(turn.isMine));
              turn.want();
            });
            """;

    private final ModulesOfPage modules;

    TurnTest(@TempDir Path data) throws Exception {
        modules = ModulesOfPage.opened(data);
    }

    @AfterAll
    void close() {
        modules.close();
    }

    @Test
    void leaseIsHandedOnAndTakenFromWhoDiedAndFromAClockThatWasSetBack() {
        assertThat(modules.strings(TURNS + """
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
                        """))
                .containsExactly("true", "false", "true", "true", "false", "true", "true");
    }

    @Test
    void lockIsHandedOn() {
        assertThat(modules.strings(TURNS + """
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
                        """))
                .containsExactly("true", "false", "false", "true", "false", "false", "true");
    }
}

package chat.earshot.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The page's modules that know nothing of a page, each by itself.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageLogicTest {
    private static final String MESSAGES = """
            const message = (seq, at, author = 'ada', rev = seq) => ({
              id: `id-${seq}`, seq, rev, at, author: { id: author, name: author, color: 'teal' }, text: `text ${seq} of ${rev}`,
            });
            const at = (minutes) => new Date(2026, 10, 20, 12, minutes).toISOString();
            const { Timeline } = await import('/js/chat/timeline.js');
            const timeline = new Timeline();
            """;

    private final ModulesOfPage modules;

    PageLogicTest(@TempDir Path data) throws Exception {
        modules = ModulesOfPage.opened(data);
    }

    @AfterAll
    void close() {
        modules.close();
    }

    @Test
    void timelineOrdersBySeqAndReplacesByIdWhenTheRevisionIsHigher() {
        assertThat(modules.strings(MESSAGES + """
                        [message(2, at(2)), message(1, at(1)), message(3, at(3)), message(2, at(2))].forEach(m => timeline.apply(m));
                        timeline.apply(message(1, at(1), 'ada', 7));
                        timeline.apply(message(1, at(1), 'ada', 5));
                        return timeline.messages.map(m => m.text);
                        """)).containsExactly("text 1 of 7", "text 2 of 2", "text 3 of 3");
    }

    @Test
    void changedMessageOlderThanAllThatIsLoadedIsIgnored() {
        assertThat(modules.strings(MESSAGES + """
                        timeline.reset([message(10, at(1)), message(11, at(2))], true);
                        const became = timeline.apply(message(3, at(0), 'ada', 12));
                        return [became, ...timeline.messages.map(m => m.seq)];
                        """)).containsExactly("ignored", "10", "11");
    }

    @Test
    void groupEndsAfterFiveMinutesAtAnotherAuthorAndAtMidnight() {
        assertThat(modules.strings(MESSAGES + """
                        const late = (hour, minute, day = 20) => new Date(2026, 10, day, hour, minute).toISOString();
                        timeline.reset([
                          message(1, at(0)), message(2, at(5)), message(3, at(11)),
                          message(4, at(12), 'bob'), message(5, at(13)),
                          message(6, late(23, 59)), message(7, late(0, 1, 21)),
                        ], false);
                        return timeline.items().map(item => item.kind === 'day' ? 'day' : item.first ? 'first' : 'next');
                        """))
                .containsExactly("day", "first", "next", "first", "first", "first", "first", "day", "first");
    }

    @Test
    void timelineLetsGoOfTheOldestAndKnowsThatThereIsMore() {
        assertThat(modules.strings(MESSAGES + """
                        timeline.reset([1, 2, 3, 4].map(n => message(n, at(n))), false);
                        timeline.trim(2);
                        return [timeline.moreBefore, ...timeline.messages.map(m => m.seq)];
                        """)).containsExactly("true", "3", "4");
    }

    @Test
    void waitBetweenAttemptsDoublesUpToHalfAMinuteWithJitter() {
        assertThat(modules.strings("""
                        const { Backoff } = await import('/js/connection/backoff.js');
                        const waits = (random) => {
                          const backoff = new Backoff(() => random);
                          return Array.from({ length: 9 }, () => backoff.next());
                        };
                        return [waits(0).join(' '), waits(1).join(' ')];
                        """))
                .containsExactly(
                        "250 500 1000 2000 4000 8000 15000 15000 15000",
                        "500 1000 2000 4000 8000 16000 30000 30000 30000");
    }

    @Test
    void dayIsNamedAsPeopleDo() {
        assertThat(modules.strings("""
                        const { dayLabel } = await import('/js/language/days.js');
                        const now = new Date(2026, 10, 20, 12).getTime();
                        return [20261120, 20261119, 20261116, 20250203].map(day => dayLabel(day, now));
                        """))
                .containsExactly(
                        "Today, 20 November", "Yesterday, 19 November", "Monday, 16 November", "3 February 2025");
    }

    @Test
    void copyingAcrossMessagesSaysWhoSpokeAndWhen() {
        assertThat(modules.strings("""
                        const { copyAsLines } = await import('/js/conversation/copy-lines.js');
                        const { clock } = await import('/js/language/days.js');
                        const log = document.createElement('div');
                        const time = Date.now();
                        const messages = ['one two', 'three four'].map((text, n) => {
                          const row = document.createElement('article');
                          row.className = 'message';
                          row.dataset.key = `k${n}`;
                          row.innerHTML = '<div class="text"></div>';
                          row.firstChild.textContent = text;
                          log.append(row);
                          return { id: `k${n}`, time, author: { name: 'Anna' } };
                        });
                        document.body.append(log);
                        copyAsLines(log, { messages });
                        getSelection().setBaseAndExtent(log.firstChild.firstChild.firstChild, 4, log.lastChild.firstChild.firstChild, 5);
                        const clipboardData = new DataTransfer();
                        document.dispatchEvent(new ClipboardEvent('copy', { clipboardData, cancelable: true }));
                        log.remove();
                        return clipboardData.getData('text/plain').replaceAll(clock(time), 'now').split('\\n');
                        """)).containsExactly("[now] Anna: two", "[now] Anna: three");
    }
}

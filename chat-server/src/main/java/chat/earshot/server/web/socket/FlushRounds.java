package chat.earshot.server.web.socket;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.nio.DefaultSelectorHandler;
import org.glassfish.grizzly.nio.SelectorRunner;

/// Lets each selector thread write once per round, to all connections that have something new.
///
/// A round is: wait for the network or a wake-up, read what came, write what is new. So writes of many messages
/// coalesce when there is much to do, and nothing is delayed when there is little.
public final class FlushRounds extends DefaultSelectorHandler {
    private final Map<SelectorRunner, Round> rounds = new ConcurrentHashMap<>();

    /// One selector's outboxes that have something new. Outboxes come from any thread.
    static final class Round {
        private final SelectorRunner runner;
        private final AtomicBoolean awake = new AtomicBoolean();
        private final Object lock = new Object();
        private Queue<Outbox> due = new ArrayDeque<>();
        private Queue<Outbox> spare = new ArrayDeque<>();

        Round(SelectorRunner runner) {
            this.runner = runner;
        }

        void add(Outbox outbox) {
            synchronized (lock) {
                due.add(outbox);
            }
            if (awake.compareAndSet(false, true)) {
                Selector selector = runner.getSelector();
                if (selector != null) {
                    selector.wakeup();
                }
            }
        }

        /// Those that are added meanwhile wait for the next round, so that reading gets its turn.
        private void flush() {
            // First, so that whoever adds from now on wakes the selector again.
            awake.set(false);
            Queue<Outbox> now;
            synchronized (lock) {
                now = due;
                due = spare;
                spare = now;
            }
            Outbox outbox = now.poll();
            while (outbox != null) {
                outbox.flush();
                outbox = now.poll();
            }
        }
    }

    Round of(SelectorRunner runner) {
        return rounds.computeIfAbsent(runner, Round::new);
    }

    /// Here and not in `postSelect`, which is skipped when a connection's handler fails.
    @Override
    public boolean preSelect(SelectorRunner runner) throws IOException {
        boolean goOn = super.preSelect(runner);
        Round round = rounds.get(runner);
        if (round != null) {
            round.flush();
        }
        return goOn;
    }

    /// As inherited, without the search for a spinning selector: it would take the wake-ups of a busy hub for that
    /// defect of old kernels, and replace the selector.
    @Override
    public Set<SelectionKey> select(SelectorRunner runner) throws IOException {
        Selector selector = runner.getSelector();
        if (runner.getPostponedTasks().isEmpty()) {
            selector.select(getSelectTimeout());
        } else {
            selector.selectNow();
        }
        return selector.selectedKeys();
    }
}

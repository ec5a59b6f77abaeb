package chat.earshot.desktop.notices.system;

import chat.earshot.desktop.notices.Notice;
import chat.earshot.desktop.notices.Notice.About;
import chat.earshot.desktop.notices.Notifier;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps what a system needs to show a notice away from everybody else: it happens on a thread of its own, which
/// is there while there is something to do, and nothing is loaded before the first notice. For any thread.
public final class QueuedNotifier implements Notifier {
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration FAREWELL = Duration.ofSeconds(1);
    /// A system that hangs does not fill the memory.
    private static final int WAITING = 64;

    private final ThreadPoolExecutor own;
    private final Function<Executor, Notifier> maker;
    /// Whether there was ever anything to show.
    private volatile boolean used;
    /// Touched on the own thread only.
    private @Nullable Notifier system;

    /// @param maker of the system's notifier, given the thread on which it is called; runs there, too
    public QueuedNotifier(Function<Executor, Notifier> maker) {
        this.maker = maker;
        own = new ThreadPoolExecutor(
                1,
                1,
                IDLE.toMillis(),
                TimeUnit.MILLISECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("notices").daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        own.allowCoreThreadTimeOut(true);
    }

    @Override
    public void show(Notice notice) {
        used = true;
        own.execute(() -> system().show(notice));
    }

    @Override
    public void withdraw(About about) {
        if (used) {
            own.execute(() -> system().withdraw(about));
        }
    }

    /// Waits a moment for what is on its way.
    @Override
    public void close() {
        if (used) {
            own.execute(() -> system().close());
        }
        own.shutdown();
        try {
            own.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Notifier system() {
        Notifier known = system;
        if (known == null) {
            known = maker.apply(own);
            system = known;
        }
        return known;
    }
}

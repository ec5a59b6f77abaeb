package chat.earshot.desktop.crash;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Takes what nobody has caught, on any thread: keeps what is being typed, logs it, and tells it once. The app goes on:
/// a window with one broken corner is better than none, and what is said and typed is on disk already.
public final class CrashReporter implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = System.getLogger(CrashReporter.class.getName());

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile Runnable keepTyped = () -> {};
    private volatile Consumer<CrashReport> tell = _ -> {};

    /// @param keeping is run on the FX thread, to bring to disk what is only in the window yet
    /// @param telling is given the first report, on the FX thread
    public void use(Runnable keeping, Consumer<CrashReport> telling) {
        keepTyped = keeping;
        tell = telling;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        log(thread, failure);
        boolean first = !told.getAndSet(true);
        onFxThread(() -> {
            keepTyped.run();
            if (first) {
                tell.accept(CrashReport.of(thread, failure));
            }
        });
    }

    /// In full the first time, then only that it went on: what fails while painting fails at every frame.
    private void log(Thread thread, Throwable failure) {
        String place = CrashReport.placeOf(failure);
        int count = counts.merge(place, 1, Integer::sum);
        if (count == 1) {
            LOG.log(
                    Level.ERROR,
                    "Unexpected: " + CrashReport.of(thread, failure).details());
        } else if (Integer.bitCount(count) == 1) {
            LOG.log(Level.ERROR, "Again, {0} times by now: {1}", count, place);
        }
    }

    private static void onFxThread(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            guarded(work);
        } else {
            try {
                Platform.runLater(() -> guarded(work));
            } catch (IllegalStateException e) {
                LOG.log(Level.DEBUG, "There is no window yet, or none any more", e);
            }
        }
    }

    /// What fails here must not come here again.
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "It can''t be told: {0}", CrashReport.placeOf(e));
        }
    }
}

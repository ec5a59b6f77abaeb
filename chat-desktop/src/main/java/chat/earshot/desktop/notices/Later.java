package chat.earshot.desktop.notices;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Runs things on the FX thread, later. No JavaFX animation: one that waits keeps the whole toolkit drawing.
@FunctionalInterface
public interface Later {
    void run(Duration delay, Runnable what);

    static Later onFxThread() {
        return (delay, what) -> CompletableFuture.delayedExecutor(
                        delay.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater)
                .execute(what);
    }
}

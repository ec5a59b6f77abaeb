package chat.earshot.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// Starts JavaFX once for all tests, on the headless platform, and runs things on its thread. For any thread but that.
public final class Fx {
    private static final long CEILING_SECONDS = 60;

    static {
        CountDownLatch started = new CountDownLatch(1);
        // Not a lambda: that would wait for this very initialiser.
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
    }

    private Fx() {}

    /// Runs it on the FX thread and waits for what it returns.
    public static <T> T get(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            return call(work);
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(CEILING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }
}

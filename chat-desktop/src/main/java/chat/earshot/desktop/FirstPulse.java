package chat.earshot.desktop;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;

/// Tells the log, once and for whoever wants to know, how long it took from the start of the program to the first frame
/// of a window. FX thread.
final class FirstPulse extends AnimationTimer {
    private static final Logger LOG = System.getLogger(FirstPulse.class.getName());

    /// To be called when the first window has been shown.
    static void await() {
        if (LOG.isLoggable(Level.DEBUG)) {
            new FirstPulse().start();
        }
    }

    @Override
    public void handle(long now) {
        stop();
        ProcessHandle.current()
                .info()
                .startInstant()
                .ifPresent(start -> LOG.log(
                        Level.DEBUG,
                        "First pulse after {0} ms",
                        Duration.between(start, Instant.now()).toMillis()));
    }
}

package chat.earshot.desktop;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;

/// Tells the log, once and for whoever wants to know, how long it took from the start of the program to the first frame
/// with something in it. FX thread.
final class FirstPulse extends AnimationTimer {
    private static final Logger LOG = System.getLogger(FirstPulse.class.getName());

    private final String what;
    private boolean awaited;

    /// @param what is seen in it
    FirstPulse(String what) {
        this.what = what;
    }

    /// To be called when it is about to be painted; only the first call counts.
    void shown() {
        if (!awaited && LOG.isLoggable(Level.DEBUG)) {
            start();
        }
        awaited = true;
    }

    @Override
    public void handle(long now) {
        stop();
        ProcessHandle.current()
                .info()
                .startInstant()
                .ifPresent(start -> LOG.log(
                        Level.DEBUG,
                        "{0} after {1} ms",
                        what,
                        Duration.between(start, Instant.now()).toMillis()));
    }
}

package chat.earshot.desktop.notices;

import java.time.Duration;
import java.time.Instant;

/// Lets something happen at once, but not again before a while has passed; what is asked for meanwhile happens then,
/// once. FX thread.
final class Pace {
    private final Duration spacing;
    private final Timing timing;
    private final Runnable what;
    private Instant last = Instant.EPOCH;
    private boolean asked;

    Pace(Duration spacing, Timing timing, Runnable what) {
        this.spacing = spacing;
        this.timing = timing;
        this.what = what;
    }

    void ask() {
        if (asked) {
            return;
        }
        Instant now = timing.clock().instant();
        // Also when the clock was set back.
        boolean free = now.isBefore(last) || !now.isBefore(last.plus(spacing));
        if (free) {
            happen();
        } else {
            asked = true;
            timing.later().run(Duration.between(now, last.plus(spacing)), this::happen);
        }
    }

    private void happen() {
        asked = false;
        last = timing.clock().instant();
        what.run();
    }
}

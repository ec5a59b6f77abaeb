package chat.earshot.desktop.connection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One thing that is to happen later: starting it anew takes the place of what was to happen before. Owned by the
/// client's thread.
final class Countdown {
    private final ClientThread thread;
    private ClientThread.@Nullable Timer running;

    Countdown(ClientThread thread) {
        this.thread = thread;
    }

    void start(Duration delay, Runnable then) {
        cancel();
        running = thread.after(delay, then);
    }

    void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}

package chat.earshot.server.room;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Tells the log what is wrong with the storage, and the same thing not again for a while: a disk that is full fails
/// hundreds of times a second, and the log may lie on it. For any thread.
final class Complaints {
    private static final Logger LOG = System.getLogger("chat.earshot.server");
    private static final long SILENT_NANOS = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private @Nullable String last;
    private long toldAt;

    Complaints(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void tell(String sentence) {
        if (isNews(sentence)) {
            LOG.log(Level.ERROR, () -> sentence);
        }
    }

    private synchronized boolean isNews(String sentence) {
        long now = nanoTime.getAsLong();
        if (sentence.equals(last) && now - toldAt < SILENT_NANOS) {
            return false;
        }
        last = sentence;
        toldAt = now;
        return true;
    }

    /// All is well again: the next complaint is told at once.
    synchronized void forget() {
        last = null;
    }
}

package chat.earshot.server.web.socket;

import chat.earshot.common.protocol.CloseCode;
import chat.earshot.server.room.Mailbox;
import chat.earshot.server.web.dialect.Language;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.grizzly.nio.NIOConnection;
import org.jspecify.annotations.Nullable;

/// All chat connections that are open, or not quite closed yet. For any thread.
public final class Connections {
    private final Mailbox hub;
    private final ConnectionLimits limits;
    private final FlushRounds rounds;
    private final Set<ChatConnection> all = ConcurrentHashMap.newKeySet();
    private final Object gone = new Object();
    private volatile @Nullable CloseCode closing;

    public Connections(Mailbox hub, ConnectionLimits limits, FlushRounds rounds) {
        this.hub = hub;
        this.limits = limits;
        this.rounds = rounds;
    }

    /// One more, not counted before it is [added][#add].
    ChatConnection create(NIOConnection socket, Language language) {
        return new ChatConnection(socket, language, hub, new ChatConnection.Setting(limits, rounds));
    }

    void add(ChatConnection connection) {
        all.add(connection);
        CloseCode why = closing;
        if (why != null) {
            connection.close(why);
        }
    }

    void remove(ChatConnection connection) {
        all.remove(connection);
        if (all.isEmpty()) {
            synchronized (gone) {
                gone.notifyAll();
            }
        }
    }

    public int count() {
        return all.size();
    }

    /// Asks the silent ones for a sign of life, ends those that don't give one.
    public void checkLife() {
        long now = System.nanoTime();
        for (ChatConnection connection : all) {
            connection.checkLife(now);
        }
    }

    /// Tells everybody to go, waits until they have read that, and ends those that don't.
    public void closeAll(CloseCode why, Duration within) throws InterruptedException {
        closing = why;
        all.forEach(connection -> connection.close(why));
        long deadline = System.nanoTime() + within.toNanos();
        synchronized (gone) {
            long left = deadline - System.nanoTime();
            while (!all.isEmpty() && left > 0) {
                gone.wait(Math.max(1, left / 1_000_000));
                left = deadline - System.nanoTime();
            }
        }
        all.forEach(ChatConnection::terminate);
    }
}

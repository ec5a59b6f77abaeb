package chat.earshot.server.web.socket;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.NIOConnection;
import org.jspecify.annotations.Nullable;

/// What is on its way to one connection: already framed bytes, shared with other connections and never changed.
///
/// Any thread may add; that only queues, under a lock that nobody holds while anything slow happens. Writing is done by
/// the connection's selector thread alone, once per round with all that is new, and one write at a time: the next
/// begins when the network has taken the one before. Since everything passes through the one queue in front of the one
/// write, order is kept. What waits and what is being written together stay below the cap; whoever reads too slowly for
/// that is cut.
final class Outbox {
    private static final Logger LOG = System.getLogger(Outbox.class.getName());
    /// Larger writes take several system calls anyway, and what is being written can't be dropped any more.
    private static final int MAX_WRITE = 256 * 1024;

    /// An event is hardly ever shorter. So a queue full of pongs, each far smaller than the object that holds it, has a
    /// bound too.
    private static final int SMALL_FRAME = 64;
    private static final int MIN_CAP_FRAMES = 1_000;

    private enum State {
        OPEN,
        /// The last bytes are queued; nothing can be added.
        ENDING,
        /// Nothing leaves any more.
        GONE
    }

    /// Somebody waits until `bytes` have left in total.
    private record Waiting(long bytes, Runnable then) {}

    private final NIOConnection connection;
    private final FlushRounds.Round round;
    private final long capBytes;
    private final long capFrames;
    private final Runnable ended;

    private final Object lock = new Object();
    private final Queue<byte[]> queue = new ArrayDeque<>();
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private State state = State.OPEN;
    private boolean scheduled;
    private int writing;
    private long addedBytes;
    private long leftBytes;

    /// @param capBytes of what waits and is being written
    /// @param ended runs on the selector thread when all has left after [#end]
    Outbox(NIOConnection connection, FlushRounds.Round round, long capBytes, Runnable ended) {
        this.connection = connection;
        this.round = round;
        this.capBytes = capBytes;
        this.capFrames = Math.max(MIN_CAP_FRAMES, capBytes / SMALL_FRAME);
        this.ended = ended;
    }

    /// Whether there is room; when there isn't, nothing was added. After the end everything is taken and forgotten.
    boolean add(byte[] frames) {
        synchronized (lock) {
            if (state != State.OPEN) {
                return true;
            }
            if (addedBytes - leftBytes + frames.length > capBytes || queue.size() >= capFrames) {
                return false;
            }
            enqueue(frames);
            return true;
        }
    }

    /// Nothing may follow these bytes, which may be none.
    void end(byte[] last) {
        synchronized (lock) {
            if (state == State.OPEN) {
                state = State.ENDING;
                enqueue(last);
            }
        }
    }

    /// Forgets what waits, all but what is being written, and ends with these bytes.
    void cut(byte[] last) {
        synchronized (lock) {
            if (state == State.OPEN) {
                forget();
                state = State.ENDING;
                enqueue(last);
            }
        }
    }

    /// The connection is gone.
    void abandon() {
        synchronized (lock) {
            state = State.GONE;
            forget();
        }
    }

    /// Runs `then` on the selector thread once everything added so far has left; never, when the connection ends
    /// before.
    void onceDrained(Runnable then) {
        synchronized (lock) {
            if (state == State.OPEN) {
                waiting.add(new Waiting(addedBytes, then));
                schedule();
            }
        }
    }

    /// Writes what there is; a connection that can't be written to is ended. Selector thread only.
    void flush() {
        try {
            writeNext();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A connection could not be written to", e);
            connection.terminateSilently();
        }
    }

    private void writeNext() {
        byte @Nullable [] chunk;
        synchronized (lock) {
            scheduled = false;
            if (writing > 0 || state == State.GONE) {
                return;
            }
            chunk = nextChunk();
            if (chunk != null) {
                writing = chunk.length;
            }
        }
        if (chunk == null) {
            left(0);
        } else {
            write(chunk);
        }
    }

    private void write(byte[] chunk) {
        connection.<Buffer>write(
                Buffers.wrap(connection.getMemoryManager(), chunk),
                new EmptyCompletionHandler<WriteResult<Buffer, SocketAddress>>() {
                    @Override
                    public void completed(WriteResult<Buffer, SocketAddress> result) {
                        left(chunk.length);
                    }
                });
    }

    /// Selector thread only: the network took these bytes.
    private void left(int bytes) {
        List<Runnable> due = new ArrayList<>(0);
        boolean finished;
        synchronized (lock) {
            writing = 0;
            leftBytes += bytes;
            Waiting next = waiting.peek();
            while (next != null && next.bytes() <= leftBytes) {
                due.add(next.then());
                waiting.remove();
                next = waiting.peek();
            }
            if (!queue.isEmpty()) {
                schedule();
            }
            finished = state == State.ENDING && queue.isEmpty();
        }
        due.forEach(Runnable::run);
        if (finished) {
            ended.run();
        }
    }

    private void enqueue(byte[] frames) {
        if (frames.length > 0) {
            queue.add(frames);
            addedBytes += frames.length;
        }
        schedule();
    }

    private void schedule() {
        if (!scheduled) {
            scheduled = true;
            round.add(this);
        }
    }

    private void forget() {
        for (byte[] frames : queue) {
            addedBytes -= frames.length;
        }
        queue.clear();
        waiting.clear();
    }

    /// All that waits, in one piece, as far as it makes sense; a single event stays the array that others send too.
    private byte @Nullable [] nextChunk() {
        byte[] first = queue.poll();
        byte[] second = queue.peek();
        if (first == null || second == null || first.length + second.length > MAX_WRITE) {
            return first;
        }
        List<byte[]> pieces = new ArrayList<>();
        pieces.add(first);
        int length = first.length;
        while (second != null && length + second.length <= MAX_WRITE) {
            pieces.add(second);
            length += second.length;
            queue.remove();
            second = queue.peek();
        }
        byte[] chunk = new byte[length];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, chunk, at, piece.length);
            at += piece.length;
        }
        return chunk;
    }
}

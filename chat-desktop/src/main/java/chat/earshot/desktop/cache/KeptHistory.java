package chat.earshot.desktop.cache;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What was read, kept to be read again without its server. For any thread: what comes is only noted, and written by a
/// thread of its own, all that gathers within a moment in one transaction. Whoever reads finds what was noted before.
///
/// Of each room it is one run of messages without a gap, which ends at the cursor: so what is shown from it and then
/// brought up to date by `resume` is whole. A crash may take the last moment of it along, cursor and messages alike.
public final class KeptHistory {
    private static final Logger LOG = System.getLogger(KeptHistory.class.getName());
    private static final long GATHER_MILLIS = 200;
    private static final int SECONDS_TO_END = 5;

    private final Database database;
    private final HistoryReader reader;
    private final HistoryWriter writer;
    private final Queue<Consumer<HistoryWriter>> noted = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writeAsked = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread;
    /// A write that fails must not be followed by one that counts on it: what is on disk stays as it is from then on.
    private volatile boolean failed;

    KeptHistory(Database database) {
        this(database, HistoryWriter.MOST_PER_ROOM);
    }

    KeptHistory(Database database, int mostPerRoom) {
        this.database = database;
        this.reader = new HistoryReader(database);
        this.writer = new HistoryWriter(database, mostPerRoom);
        this.thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("kept-history").factory(), new ThreadPoolExecutor.DiscardPolicy());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// Whichever server answered last at this address.
    public Optional<ServerId> lastServerAt(String address) {
        return read(() -> reader.serverAt(address));
    }

    /// @param newest how many messages of each room at most
    public Optional<KeptConversation> of(ServerId server, int newest) {
        return read(() -> reader.conversation(server, newest));
    }

    /// What is kept of the messages right before this place; empty when there is nothing.
    public Optional<Event.History> before(ServerId server, RoomId room, long seq, int limit) {
        return read(() -> reader.before(server, room, seq, limit));
    }

    /// A server answered at this address: how it, its rooms and its people are called now.
    public void welcomed(String address, Event.Welcome welcome) {
        note(to -> to.welcomed(address, welcome));
    }

    /// A room begins anew with the newest page: nothing of what was kept of it remains.
    public void begun(ServerId server, Event.History page) {
        note(to -> to.begun(server, page));
    }

    /// These messages are as they are now, up to this revision of their room; none before it is missing.
    public void changed(ServerId server, RoomId room, List<ChatMessage> messages, long cursor) {
        note(to -> to.changed(server, room, messages, cursor));
    }

    /// A page of older messages.
    ///
    /// @param before the place that it was asked for: between the page and that place nothing is missing
    public void extended(ServerId server, Event.History page, long before) {
        note(to -> to.extended(server, page, before));
    }

    /// The room has been read up to this place.
    public void read(ServerId server, RoomId room, long seq) {
        note(to -> to.read(server, room, seq));
    }

    public void renamed(ServerId server, Person person) {
        note(to -> to.renamed(server, person));
    }

    /// Writes what is noted, now.
    public void flush() {
        synchronized (writer) {
            writeAsked.set(false);
            List<Consumer<HistoryWriter>> batch = new ArrayList<>();
            for (Consumer<HistoryWriter> next = noted.poll(); next != null; next = noted.poll()) {
                batch.add(next);
            }
            if (!failed && !batch.isEmpty()) {
                write(batch);
            }
        }
    }

    void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "The history's thread does not end");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        flush();
        database.close();
    }

    private void note(Consumer<HistoryWriter> change) {
        noted.add(change);
        if (!writeAsked.getAndSet(true)) {
            Future<?> _ = thread.schedule(this::flush, GATHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void write(List<Consumer<HistoryWriter>> batch) {
        try {
            database.together(() -> batch.forEach(change -> change.accept(writer)));
        } catch (RuntimeException e) {
            failed = true;
            LOG.log(Level.ERROR, "The history can't be kept on disk; what is there stays as it is", e);
        }
    }

    private <T> Optional<T> read(Supplier<Optional<T>> query) {
        flush();
        try {
            return failed ? Optional.empty() : query.get();
        } catch (StoreFailedException e) {
            failed = true;
            LOG.log(Level.ERROR, "The kept history can't be read", e);
            return Optional.empty();
        }
    }
}

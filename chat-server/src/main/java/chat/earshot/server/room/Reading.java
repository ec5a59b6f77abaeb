package chat.earshot.server.room;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.Span;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Pages of stored messages for one connection: read on other threads, answered on the hub's, with live events of the
/// room held back in between. So nothing is missed, doubled or out of order. Its methods are called on the hub's
/// thread.
final class Reading {
    private static final Logger LOG = System.getLogger("chat.earshot.server");
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);

    /// A query; it runs on a reader's thread.
    private interface Query<T extends @Nullable Object> {
        T run() throws StorageException;
    }

    /// A connection that is being brought up to date, room by room.
    private record CatchingUp(Session session, Deque<Waiting> rooms, Map<RoomId, Long> cursors, Runnable then) {}

    /// A room that is held until its turn has come.
    private record Waiting(RoomId room, Session.Holding holding) {
        boolean isStillThere(Session session) {
            return session.isHeldBy(room, holding);
        }
    }

    private final MessageLog log;
    private final Executor readers;
    private final Executor hub;
    private final Timers timers;
    private final Complaints complaints = new Complaints(System::nanoTime);

    Reading(MessageLog log, Executor readers, Executor hub, Timers timers) {
        this.log = log;
        this.readers = readers;
        this.hub = hub;
        this.timers = timers;
    }

    /// Answers a `history` command; `then` runs when it is done.
    void history(Session session, Command.History asked, @Nullable String ref, Runnable then) {
        Waiting waiting = new Waiting(asked.room(), session.hold(asked.room()));
        session.busyStarted();
        read(
                () -> log.page(asked.room(), asked.span(), asked.limit()),
                page -> {
                    if (waiting.isStillThere(session)) {
                        session.answer(asEvent(asked.room(), page, false), ref);
                    } else {
                        session.refuse(Refusal.NO_SUCH_ROOM, ref);
                    }
                    historyDone(session, waiting, then);
                },
                failure -> {
                    session.refuse(failure.refusal(), ref);
                    historyDone(session, waiting, then);
                });
    }

    private static void historyDone(Session session, Waiting waiting, Runnable then) {
        session.release(waiting.room(), waiting.holding());
        session.busyDone();
        then.run();
    }

    /// Looks something up about people; one of both is called on the hub's thread.
    <T extends @Nullable Object> void ask(Question<T> question, Consumer<T> then, Consumer<StorageException> failed) {
        read(() -> question.to(log.directory()), then, failed);
    }

    /// Looks for messages; one of both is called on the hub's thread.
    void find(Finder.Question question, Consumer<Finder.Found> then, Consumer<StorageException> failed) {
        read(() -> log.finder().find(question), then, failed);
    }

    /// What is asked of the directory, on a reader's thread.
    interface Question<T extends @Nullable Object> {
        T to(Directory directory) throws StorageException;
    }

    /// Brings a connection up to date in rooms that it is in, each from its cursor or with a first page; `then` runs
    /// when it is live in all of them.
    void catchUp(Session session, Collection<RoomId> rooms, Map<RoomId, Long> cursors, Runnable then) {
        Deque<Waiting> waiting = new ArrayDeque<>(rooms.size());
        rooms.forEach(room -> waiting.add(new Waiting(room, session.hold(room))));
        nextRoom(new CatchingUp(session, waiting, Map.copyOf(cursors), then));
    }

    private void nextRoom(CatchingUp catchingUp) {
        Waiting next = catchingUp.rooms().poll();
        if (next == null) {
            catchingUp.then().run();
            return;
        }
        Long cursor = catchingUp.cursors().get(next.room());
        if (cursor == null) {
            firstPage(catchingUp, next);
        } else {
            changes(catchingUp, next, cursor);
        }
    }

    private void firstPage(CatchingUp catchingUp, Waiting room) {
        if (catchingUp.session().isGone()) {
            return;
        }
        read(
                () -> log.page(room.room(), new Span.Newest(), Protocol.FIRST_PAGE),
                page -> finish(catchingUp, room, page, false),
                failure -> timers.after(TRY_AGAIN_AFTER, () -> firstPage(catchingUp, room)));
    }

    private void changes(CatchingUp catchingUp, Waiting room, long cursor) {
        if (catchingUp.session().isGone()) {
            return;
        }
        read(
                () -> log.since(room.room(), cursor, Protocol.MAX_PAGE),
                found -> {
                    switch (found) {
                        case MessageLog.CatchUp.Changes changes -> told(catchingUp, room, changes);
                        case MessageLog.CatchUp.Reset reset -> finish(catchingUp, room, reset.page(), true);
                    }
                },
                failure -> timers.after(TRY_AGAIN_AFTER, () -> changes(catchingUp, room, cursor)));
    }

    private void told(CatchingUp catchingUp, Waiting room, MessageLog.CatchUp.Changes changes) {
        Session session = catchingUp.session();
        if (!room.isStillThere(session)) {
            nextRoom(catchingUp);
            return;
        }
        session.answer(new Event.Changes(room.room(), changes.messages(), changes.rev(), changes.more()), null);
        if (changes.more()) {
            // Paced by the reader: its own catch-up must not fill its queue.
            session.participant().onceDrained(() -> hub.execute(() -> changes(catchingUp, room, changes.rev())));
        } else {
            done(catchingUp, room, changes.rev());
        }
    }

    private void finish(CatchingUp catchingUp, Waiting room, MessageLog.Page page, boolean reset) {
        if (room.isStillThere(catchingUp.session())) {
            catchingUp.session().answer(asEvent(room.room(), page, reset), null);
            done(catchingUp, room, page.rev());
        } else {
            // Whoever was put out of the room meanwhile is shown nothing of it.
            nextRoom(catchingUp);
        }
    }

    private void done(CatchingUp catchingUp, Waiting room, long rev) {
        catchingUp.session().caughtUp(room.room(), rev);
        catchingUp.session().release(room.room(), room.holding());
        nextRoom(catchingUp);
    }

    private static Event.History asEvent(RoomId room, MessageLog.Page page, boolean reset) {
        return new Event.History(room, page.messages(), page.rev(), page.moreBefore(), page.moreAfter(), reset);
    }

    private <T extends @Nullable Object> void read(
            Query<T> query, Consumer<T> then, Consumer<StorageException> failed) {
        readers.execute(() -> {
            try {
                T result = query.run();
                hub.execute(() -> then.accept(result));
            } catch (StorageException e) {
                complaints.tell(String.valueOf(e.getMessage()));
                hub.execute(() -> failed.accept(e));
            } catch (RuntimeException e) {
                // Whoever asked would wait for ever.
                LOG.log(Level.ERROR, "Something went wrong while reading.", e);
                hub.execute(() -> failed.accept(
                        new StorageException(ErrorCode.UNAVAILABLE, "Something went wrong while reading.", e)));
            }
        });
    }
}

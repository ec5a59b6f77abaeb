package chat.earshot.server.room;

import chat.earshot.common.model.Person;
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
    private record CatchingUp(Session session, Deque<RoomId> rooms, Map<RoomId, Long> cursors, Runnable then) {}

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
        RoomId room = asked.room();
        session.busyStarted();
        session.hold(room);
        read(
                () -> log.page(room, asked.span(), asked.limit()),
                page -> {
                    session.answer(asEvent(room, page, false), ref);
                    historyDone(session, room, then);
                },
                failure -> {
                    session.refuse(failure.refusal(), ref);
                    historyDone(session, room, then);
                });
    }

    /// Pages are not the way in which a client keeps up, so every held event goes out.
    private static void historyDone(Session session, RoomId room, Runnable then) {
        session.release(room, Long.MIN_VALUE);
        session.busyDone();
        then.run();
    }

    /// Looks up who has an identity; one of both is called on the hub's thread.
    void member(String identity, Consumer<@Nullable Person> then, Consumer<StorageException> failed) {
        this.<@Nullable Person>read(() -> log.member(identity), then, failed);
    }

    /// Brings a connection up to date in these rooms, each from its cursor or with a first page; `then` runs when it
    /// is live in all of them.
    void catchUp(Session session, Collection<RoomId> rooms, Map<RoomId, Long> cursors, Runnable then) {
        session.busyStarted();
        rooms.forEach(session::hold);
        nextRoom(new CatchingUp(session, new ArrayDeque<>(rooms), Map.copyOf(cursors), then));
    }

    private void nextRoom(CatchingUp catchingUp) {
        RoomId room = catchingUp.rooms().poll();
        if (room == null) {
            catchingUp.session().busyDone();
            catchingUp.then().run();
            return;
        }
        Long cursor = catchingUp.cursors().get(room);
        if (cursor == null) {
            firstPage(catchingUp, room);
        } else {
            changes(catchingUp, room, cursor);
        }
    }

    private void firstPage(CatchingUp catchingUp, RoomId room) {
        if (catchingUp.session().isGone()) {
            return;
        }
        read(
                () -> log.page(room, new Span.Newest(), Protocol.FIRST_PAGE),
                page -> finish(catchingUp, room, page, false),
                failure -> timers.after(TRY_AGAIN_AFTER, () -> firstPage(catchingUp, room)));
    }

    private void changes(CatchingUp catchingUp, RoomId room, long cursor) {
        if (catchingUp.session().isGone()) {
            return;
        }
        read(
                () -> log.since(room, cursor, Protocol.MAX_PAGE),
                found -> {
                    switch (found) {
                        case MessageLog.CatchUp.Changes changes -> told(catchingUp, room, changes);
                        case MessageLog.CatchUp.Reset reset -> finish(catchingUp, room, reset.page(), true);
                    }
                },
                failure -> timers.after(TRY_AGAIN_AFTER, () -> changes(catchingUp, room, cursor)));
    }

    private void told(CatchingUp catchingUp, RoomId room, MessageLog.CatchUp.Changes changes) {
        Session session = catchingUp.session();
        session.answer(new Event.Changes(room, changes.messages(), changes.rev(), changes.more()), null);
        if (changes.more()) {
            // Paced by the reader: its own catch-up must not fill its queue.
            session.participant().onceDrained(() -> hub.execute(() -> changes(catchingUp, room, changes.rev())));
        } else {
            session.release(room, changes.rev());
            nextRoom(catchingUp);
        }
    }

    private void finish(CatchingUp catchingUp, RoomId room, MessageLog.Page page, boolean reset) {
        catchingUp.session().answer(asEvent(room, page, reset), null);
        catchingUp.session().release(room, page.rev());
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

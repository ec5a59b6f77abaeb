package chat.earshot.server.faults;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a client behaves that keeps to the protocol, without any network: an outbox with one message in flight, the same
/// id when it sends again, a cursor to come back with, and a `hello` anew when it sees a gap. It writes a diary. Owned
/// by
/// one thread at a time.
public final class Conduct {
    private record Draft(MessageId id, String text, long writtenNanos) {}

    private final Identity identity = Identity.random();
    private final Diary diary;
    private final RoomId room;
    /// Its messages that are stored and not deleted, as far as it knows.
    private final List<MessageId> stored = new ArrayList<>();
    private final Deque<Draft> outbox = new ArrayDeque<>();
    private final List<Long> roundTripNanos = new ArrayList<>();

    private @Nullable ServerId server;
    private @Nullable Long cursor;
    private @Nullable Long oldest;
    private boolean welcomed;
    private boolean greetAgain;
    private boolean live;
    private boolean inFlight;

    /// @param name unique on the server
    public Conduct(String name) {
        this(name, RoomId.GENERAL);
    }

    /// @param room that it joins and talks in; it doesn't listen to others
    public Conduct(String name, RoomId room) {
        diary = new Diary(name);
        this.room = room;
    }

    public RoomId room() {
        return room;
    }

    public Diary diary() {
        return diary;
    }

    /// A connection has opened, or this one has to begin anew.
    public Command hello() {
        disconnected();
        return new Command.Hello(identity, diary.client(), "test/1", server, cursors());
    }

    private Map<RoomId, Long> cursors() {
        return cursor == null ? Map.of() : Map.of(room, cursor);
    }

    public void disconnected() {
        welcomed = false;
        greetAgain = false;
        live = false;
        inFlight = false;
    }

    /// Writes a message into the outbox.
    public void write(String text) {
        outbox.add(new Draft(MessageId.random(), text, System.nanoTime()));
    }

    /// What to send now, if anything.
    public Optional<Command> next() {
        if (greetAgain) {
            return Optional.of(hello());
        }
        Draft first = outbox.peek();
        if (first == null || inFlight || !live) {
            return Optional.empty();
        }
        inFlight = true;
        diary.note(new Noted.Sent(room, first.id(), first.text()));
        return Optional.of(new Command.Say(room, first.id(), first.text()));
    }

    /// Takes what the server says, and answers what to send at once.
    public Optional<Command> told(Answer answer) {
        return switch (answer.event()) {
            case Event.Welcome welcome -> {
                server = welcome.server().id();
                welcomed = true;
                diary.note(new Noted.Welcomed(cursors()));
                boolean isIn =
                        welcome.rooms().stream().anyMatch(known -> known.id().equals(room));
                yield isIn ? next() : Optional.of(new Command.Join(room));
            }
            case Event.History elsewhere when !elsewhere.room().equals(room) -> next();
            case Event.Changes elsewhere when !elsewhere.room().equals(room) -> next();
            case Event.Message elsewhere when !elsewhere.message().room().equals(room) -> next();
            case Event.History history -> {
                history(history, answer.ref());
                yield next();
            }
            case Event.Changes changes -> {
                diary.note(new Noted.CaughtUp(changes.room(), changes.messages(), changes.rev()));
                changes.messages().forEach(this::seen);
                cursor = changes.rev();
                live = !changes.more();
                yield next();
            }
            case Event.Message message -> live(message.message());
            case Event.Refused refused -> {
                refused(refused);
                yield Optional.empty();
            }
            default -> next();
        };
    }

    private void history(Event.History history, @Nullable String ref) {
        if (ref == null) {
            diary.note(new Noted.Began(history.room(), history.messages(), history.rev()));
            cursor = history.rev();
            oldest = null;
            live = true;
        } else {
            diary.note(new Noted.Paged(history.room(), history.messages()));
        }
        history.messages().forEach(this::seen);
    }

    private Optional<Command> live(ChatMessage message) {
        diary.note(new Noted.Live(message));
        long known = cursor == null ? 0 : cursor;
        if (message.rev() > known + 1) {
            return Optional.of(hello());
        }
        cursor = Math.max(known, message.rev());
        seen(message);
        return next();
    }

    /// Asks for one of its stored messages to be another.
    ///
    /// @param text absent: it is to go
    public Optional<Command> correct(int which, @Nullable String text) {
        if (stored.isEmpty() || !live) {
            return Optional.empty();
        }
        int index = Math.floorMod(which, stored.size());
        MessageId id = text == null ? stored.remove(index) : stored.get(index);
        diary.note(new Noted.Corrected(id, text));
        return Optional.of(text == null ? new Command.Delete(id) : new Command.Edit(id, text));
    }

    private void seen(ChatMessage message) {
        oldest = oldest == null ? message.seq() : Math.min(oldest, message.seq());
        Draft first = outbox.peek();
        if (first != null && first.id().equals(message.id())) {
            diary.note(new Noted.Acknowledged(first.id()));
            stored.add(first.id());
            roundTripNanos.add(System.nanoTime() - first.writtenNanos());
            outbox.remove();
            inFlight = false;
        }
    }

    private void refused(Event.Refused refused) {
        // Its name may seem taken by itself, while an earlier hello of its own is on the way to a disk that fails.
        greetAgain = !welcomed;
        Draft first = outbox.peek();
        if (first != null && first.id().equals(refused.id())) {
            inFlight = false;
            if (!refused.code().canBeTriedAgain()) {
                diary.note(new Noted.GivenUp(first.id()));
                outbox.remove();
            }
        }
    }

    /// Asks for the page before all that is known.
    public Command older(int limit) {
        return new Command.History(room, oldest, limit);
    }

    /// The lowest `seq` that it was shown since its last first page; 0 for none.
    public long oldest() {
        return oldest == null ? 0 : oldest;
    }

    public long cursor() {
        return cursor == null ? 0 : cursor;
    }

    public boolean isLive() {
        return live;
    }

    /// Whether all that was written is acknowledged.
    public boolean isSettled() {
        return live && outbox.isEmpty();
    }

    /// For each acknowledged message, how long it took from being written to its echo.
    public List<Long> roundTripNanos() {
        return List.copyOf(roundTripNanos);
    }
}

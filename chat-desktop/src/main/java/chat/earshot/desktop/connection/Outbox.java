package chat.earshot.desktop.connection;

import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Command;
import chat.earshot.desktop.cache.StoreFailedException;
import chat.earshot.desktop.cache.UnsentMessage;
import chat.earshot.desktop.cache.UnsentMessages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was written for one server and not yet echoed by it: one message in flight per room, in the order of writing.
/// Each is on disk before it is sent, and until its echo. Owned by the client's thread.
final class Outbox {
    private static final Logger LOG = System.getLogger(Outbox.class.getName());

    private final ServerId server;
    private final UnsentMessages kept;
    private final Map<MessageId, UnsentMessage> messages = new LinkedHashMap<>();
    /// Sent at least once, perhaps by the app's last run: the server may have it.
    private final Set<MessageId> sentBefore = new HashSet<>();
    /// Rooms to which nothing may be sent yet; `null` while offline: to none at all.
    private @Nullable Set<RoomId> unready;
    private final Map<RoomId, MessageId> inFlight = new HashMap<>();
    /// Rooms in which the server could not take a message just now, and what it said.
    private final Map<RoomId, ServerSaid> held = new HashMap<>();

    Outbox(ServerId server, UnsentMessages kept) {
        this.server = server;
        this.kept = kept;
        for (UnsentMessage message : kept.of(server)) {
            messages.put(message.id(), message);
            sentBefore.add(message.id());
        }
    }

    /// Online: messages may be sent, but not yet to rooms that are still being caught up.
    void open(Set<RoomId> catchingUp) {
        unready = new HashSet<>(catchingUp);
    }

    void roomReady(RoomId room) {
        if (unready != null) {
            unready.remove(room);
        }
    }

    /// Offline: whatever was in flight is sent again later, under the same id.
    void shut() {
        unready = null;
        sentBefore.addAll(inFlight.values());
        inFlight.clear();
        held.clear();
    }

    void add(MessageId id, RoomId room, MessageText text) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        UnsentMessage message = new UnsentMessage(id, server, room, text, now, null);
        messages.put(id, message);
        // A full disk must not keep anybody from talking.
        onDisk(() -> kept.keep(message));
    }

    /// What is to be said now; it counts as in flight from here on.
    List<Command.Say> nextToSay() {
        List<Command.Say> next = new ArrayList<>();
        for (UnsentMessage message : messages.values()) {
            if (maySend(message)) {
                inFlight.put(message.room(), message.id());
                next.add(new Command.Say(
                        message.room(), message.id(), message.text().value()));
            }
        }
        return next;
    }

    /// The message whose id this is.
    Optional<MessageId> calledOnTheWire(String ref) {
        return messages.keySet().stream().filter(id -> id.value().equals(ref)).findFirst();
    }

    /// Whether the echo of this message may be a repetition of one that the server had already.
    boolean mayBeRepetition(MessageId id) {
        return sentBefore.contains(id);
    }

    /// The server has stored it. Returns whether it was one of these.
    boolean echoed(MessageId id) {
        UnsentMessage message = messages.remove(id);
        if (message == null) {
            return false;
        }
        landed(message);
        sentBefore.remove(id);
        onDisk(() -> kept.forget(id));
        return true;
    }

    /// The server does not take it just now: its room waits for [#release]. Returns that room.
    Optional<RoomId> hold(MessageId id, ServerSaid why) {
        UnsentMessage message = messages.get(id);
        if (message == null) {
            return Optional.empty();
        }
        landed(message);
        sentBefore.add(id);
        held.put(message.room(), why);
        return Optional.of(message.room());
    }

    void release(RoomId room) {
        held.remove(room);
    }

    /// The server will not take it as it is. The next one of its room may go.
    void refuse(MessageId id, ServerSaid why) {
        UnsentMessage message = messages.get(id);
        if (message != null) {
            landed(message);
            String written = why.written();
            messages.replace(id, withRefusal(message, written));
            onDisk(() -> kept.markRefused(id, written));
        }
    }

    void tryAgain(MessageId id) {
        UnsentMessage message = messages.get(id);
        if (message != null && message.refused() != null) {
            messages.replace(id, withRefusal(message, null));
            onDisk(() -> kept.markToBeSent(id));
        }
    }

    /// Forgets it, unless it is on its way.
    void discard(MessageId id) {
        UnsentMessage message = messages.get(id);
        if (message != null && !id.equals(inFlight.get(message.room()))) {
            messages.remove(id);
            onDisk(() -> kept.forget(id));
        }
    }

    List<OutgoingMessage> unsent() {
        return messages.values().stream()
                .map(message -> new OutgoingMessage(
                        message.id(), message.room(), message.text(), message.writtenAt(), stateOf(message)))
                .toList();
    }

    private boolean maySend(UnsentMessage message) {
        RoomId room = message.room();
        return unready != null
                && !unready.contains(room)
                && message.refused() == null
                && !inFlight.containsKey(room)
                && !held.containsKey(room);
    }

    private OutgoingMessage.State stateOf(UnsentMessage message) {
        String refused = message.refused();
        if (refused != null) {
            return new OutgoingMessage.Refused(ServerSaid.read(refused));
        }
        if (unready == null) {
            return new OutgoingMessage.Waiting(Reason.Own.NOT_CONNECTED);
        }
        ServerSaid why = held.get(message.room());
        return why == null ? new OutgoingMessage.Sending() : new OutgoingMessage.Waiting(why);
    }

    private void landed(UnsentMessage message) {
        inFlight.remove(message.room(), message.id());
    }

    private static UnsentMessage withRefusal(UnsentMessage message, @Nullable String refused) {
        return new UnsentMessage(
                message.id(), message.server(), message.room(), message.text(), message.writtenAt(), refused);
    }

    private static void onDisk(Runnable write) {
        try {
            write.run();
        } catch (StoreFailedException e) {
            LOG.log(Level.ERROR, "The outbox can't be kept on disk", e);
        }
    }
}

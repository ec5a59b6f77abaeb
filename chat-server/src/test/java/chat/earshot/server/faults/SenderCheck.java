package chat.earshot.server.faults;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What became of the messages of one client: each is stored once it was acknowledged, and all stand in the order in
/// which they were sent. Used once.
final class SenderCheck {
    private final Diary diary;
    private final Map<RoomId, RoomLog> rooms;
    private final Consumer<Violation> found;

    private final Map<MessageId, RoomId> sent = new LinkedHashMap<>();
    private final Set<MessageId> acknowledged = new HashSet<>();
    private final Set<MessageId> settled = new HashSet<>();

    SenderCheck(Diary diary, Map<RoomId, RoomLog> rooms, Consumer<Violation> found) {
        this.diary = diary;
        this.rooms = rooms;
        this.found = found;
    }

    void run() {
        List<Noted> notes = diary.notes();
        notes.forEach(this::read);
        acknowledged.stream()
                .filter(id -> stored(id) == null)
                .forEach(id -> report(Violation.Kind.LOST, id + " was acknowledged and is not stored"));
        if (!notes.isEmpty() && notes.getLast() instanceof Noted.Finished) {
            sent.keySet().stream()
                    .filter(id -> !settled.contains(id))
                    .forEach(id -> report(Violation.Kind.LOST, id + " was never acknowledged"));
        }
        checkOrder();
    }

    private void read(Noted noted) {
        switch (noted) {
            case Noted.Sent message -> sent.putIfAbsent(message.id(), message.room());
            case Noted.Acknowledged(MessageId id) -> {
                acknowledged.add(id);
                settled.add(id);
            }
            case Noted.GivenUp(MessageId id) -> settled.add(id);
            case Noted.Corrected _,
                    Noted.Welcomed _,
                    Noted.Began _,
                    Noted.CaughtUp _,
                    Noted.Live _,
                    Noted.Paged _,
                    Noted.Finished _ -> {}
        }
    }

    private void checkOrder() {
        Map<RoomId, Long> highest = new HashMap<>();
        for (MessageId id : sent.keySet()) {
            ChatMessage stored = stored(id);
            if (stored != null) {
                long before = highest.getOrDefault(stored.room(), 0L);
                if (stored.seq() < before) {
                    report(Violation.Kind.REORDERED, id + " stands before what was sent earlier");
                }
                highest.merge(stored.room(), stored.seq(), Math::max);
            }
        }
    }

    private @Nullable ChatMessage stored(MessageId id) {
        RoomId room = sent.get(id);
        RoomLog log = room == null ? null : rooms.get(room);
        return log == null ? null : log.find(id);
    }

    private void report(Violation.Kind kind, String what) {
        found.accept(new Violation(kind, diary.client(), what));
    }
}

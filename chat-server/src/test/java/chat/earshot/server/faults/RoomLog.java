package chat.earshot.server.faults;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is stored of one room at the end. One thread's.
final class RoomLog {
    private final RoomId room;
    private final NavigableMap<Long, ChatMessage> bySeq = new TreeMap<>();
    private final NavigableMap<Long, ChatMessage> byRev = new TreeMap<>();
    private final Map<MessageId, ChatMessage> byId = new HashMap<>();
    private final Map<MessageId, Integer> copies = new HashMap<>();

    RoomLog(RoomId room) {
        this.room = room;
    }

    void add(ChatMessage message) {
        bySeq.put(message.seq(), message);
        byRev.put(message.rev(), message);
        byId.putIfAbsent(message.id(), message);
        copies.merge(message.id(), 1, Integer::sum);
    }

    /// The log by itself: no hole, nothing twice, nothing that nobody sent.
    void check(Sendings sendings, Consumer<Violation> found) {
        long expected = 1;
        for (ChatMessage message : bySeq.values()) {
            // Each correction takes a revision that no message has for its place.
            if (message.seq() != expected && !sendings.haveCorrections()) {
                found.accept(violation(Violation.Kind.LOST, "there is a hole before seq " + message.seq()));
            }
            expected = message.seq() + 1;
            String falsehood = sendings.falsehoodOf(message);
            if (falsehood != null) {
                found.accept(violation(Violation.Kind.PHANTOM, falsehood));
            }
        }
        copies.forEach((id, times) -> {
            if (times > 1) {
                found.accept(violation(Violation.Kind.DOUBLED, id + " is stored " + times + " times"));
            }
        });
    }

    private Violation violation(Violation.Kind kind, String what) {
        return new Violation(kind, "the log of " + room, what);
    }

    @Nullable
    ChatMessage find(MessageId id) {
        return byId.get(id);
    }

    /// The room's revision at the end.
    long rev() {
        return byRev.isEmpty() ? 0 : byRev.lastEntry().getValue().rev();
    }

    /// Messages whose last change lies above `cursor`, up to `rev`.
    Stream<ChatMessage> changedWithin(long cursor, long rev) {
        return rev <= cursor ? Stream.empty() : byRev.subMap(cursor, false, rev, true).values().stream();
    }

    /// Whether there is a message between two places.
    boolean hasBetween(long one, long other) {
        return one < other && !bySeq.subMap(one, false, other, false).isEmpty();
    }

    Stream<ChatMessage> from(long seq) {
        return bySeq.tailMap(seq, true).values().stream();
    }
}

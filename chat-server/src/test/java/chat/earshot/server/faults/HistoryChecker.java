package chat.earshot.server.faults;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Compares what clients wrote down with what is stored at the end, room by room, and finds every message that was
/// lost, doubled, put out of order or made up. Stateless.
public final class HistoryChecker {
    private HistoryChecker() {}

    /// @param log everything that is stored of all rooms, as the server tells it at the end
    /// @return what is wrong, nothing when all promises were kept
    public static List<Violation> check(List<Diary> diaries, List<ChatMessage> log) {
        List<Violation> found = new ArrayList<>();
        Sendings sendings = Sendings.of(diaries);
        Map<RoomId, RoomLog> rooms = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        for (ChatMessage message : log) {
            rooms.computeIfAbsent(message.room(), RoomLog::new).add(message);
        }
        rooms.values().forEach(room -> room.check(sendings, found::add));
        for (Diary diary : diaries) {
            new SenderCheck(diary, rooms, found::add).run();
            new ReaderCheck(diary, rooms, sendings, found::add).run();
        }
        return found;
    }
}

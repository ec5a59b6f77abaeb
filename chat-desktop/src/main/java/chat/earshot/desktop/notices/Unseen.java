package chat.earshot.desktop.notices;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What arrived in one room since its reader looked at it. It keeps the last few messages and counts the others, so its
/// size does not depend on how many there are. FX thread.
final class Unseen {
    /// So many messages are quoted.
    private static final int QUOTED = 3;

    private final String room;
    private final MessageId first;
    private final Deque<ChatMessage> last = new ArrayDeque<>();
    private int count;
    private int mentions;
    private boolean more;

    /// @param room its name
    Unseen(String room, ChatMessage first) {
        this.room = room;
        this.first = first.id();
    }

    void add(ChatMessage message, Concern concern) {
        count++;
        if (concern == Concern.MENTION) {
            mentions++;
        }
        last.addLast(message);
        if (last.size() > QUOTED) {
            last.removeFirst();
        }
    }

    /// There are others that never came here.
    void addUncounted() {
        more = true;
    }

    String room() {
        return room;
    }

    /// Where reading goes on.
    MessageId first() {
        return first;
    }

    int count() {
        return count;
    }

    int mentions() {
        return mentions;
    }

    /// Whether there are more than [#count()].
    boolean isMore() {
        return more;
    }

    /// The newest, oldest first.
    List<ChatMessage> last() {
        return List.copyOf(last);
    }
}

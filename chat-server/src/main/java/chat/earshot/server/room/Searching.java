package chat.earshot.server.room;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds messages for somebody, in the rooms that they are in: when they ask, and still when they are answered. On the
/// hub's thread.
final class Searching {
    private final HubState state;
    private final Reading reading;

    Searching(HubState state, Reading reading) {
        this.state = state;
        this.reading = reading;
    }

    void search(Task task, Command.Search asked) {
        Refusal cannot = whyNot(task.from(), asked);
        if (cannot != null) {
            task.refuse(cannot);
            return;
        }
        RoomId only = asked.filter().room();
        Set<RoomId> rooms = only == null ? task.from().rooms() : Set.of(only);
        task.from().busyStarted();
        reading.find(
                new Finder.Question(asked, rooms),
                found -> {
                    List<ChatMessage> allowed = found.messages().stream()
                            .filter(message -> task.from().rooms().contains(message.room()))
                            .toList();
                    task.answer(new Event.Found(asked.text(), allowed, found.cursor()));
                    done(task);
                },
                failure -> {
                    task.refuse(Refusal.NOT_SEARCHABLE_YET);
                    done(task);
                });
    }

    private static void done(Task task) {
        task.from().busyDone();
        task.then().run();
    }

    private @Nullable Refusal whyNot(Session session, Command.Search asked) {
        RoomId room = asked.filter().room();
        Refusal outside = room == null ? null : state.rooms().whyNot(session, room);
        if (outside != null) {
            return outside;
        }
        String text = asked.text().strip();
        if (text.isEmpty()) {
            return Refusal.NOTHING_TO_FIND;
        }
        return text.codePointCount(0, text.length()) > MessageText.MAX_CODE_POINTS ? Refusal.TOO_LONG_TO_FIND : null;
    }
}

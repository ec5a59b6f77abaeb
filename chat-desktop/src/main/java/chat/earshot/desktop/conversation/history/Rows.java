package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what the row of each entry shows, from the entry and the one before it. It belongs to the timeline's thread.
final class Rows {
    /// Within so long, the same author goes on in the same group.
    static final Duration GROUP = Duration.ofMinutes(5);

    private final Timeline timeline;
    private final Moments moments;
    private Optional<UnreadPoint> unread = Optional.empty();

    Rows(Timeline timeline, Moments moments) {
        this.timeline = timeline;
        this.moments = moments;
    }

    RowContent contentOf(int index) {
        Entry entry = timeline.get(index);
        Person author = timeline.authorOf(entry);
        return new RowContent(entry, author, openersOf(index));
    }

    List<Opener> openersOf(int index) {
        List<Opener> openers = new ArrayList<>();
        if (startsDay(index)) {
            openers.add(new Opener.Day(dayAt(index)));
        }
        unread.filter(point -> point.first().equals(timeline.get(index).id()))
                .ifPresent(point -> openers.add(new Opener.Unread(point.count())));
        if (!openers.isEmpty() || !goesOn(timeline.get(index - 1), timeline.get(index))) {
            openers.add(new Opener.Group());
        }
        return openers;
    }

    /// The day of that message, as people say it.
    String dayAt(int index) {
        return moments.day(moments.dayOf(timeline.get(index).at()));
    }

    /// From where on everything is new.
    void markUnread(Optional<UnreadPoint> point) {
        unread = point;
    }

    private boolean startsDay(int index) {
        if (index == 0) {
            return true;
        }
        LocalDate before = moments.dayOf(timeline.get(index - 1).at());
        // Never back to an earlier day: what is unsent carries this computer's time, the rest the server's.
        return moments.dayOf(timeline.get(index).at()).isAfter(before);
    }

    private static boolean goesOn(Entry before, Entry entry) {
        Duration pause = Duration.between(before.at(), entry.at()).abs();
        return before.author().id().equals(entry.author().id()) && pause.compareTo(GROUP) <= 0;
    }
}

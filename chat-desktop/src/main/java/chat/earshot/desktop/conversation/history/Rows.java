package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// Says what the row of each entry shows, from the entry and the one before it. It belongs to the timeline's thread.
final class Rows {
    /// Within so long, the same author goes on in the same group.
    static final Duration GROUP = Duration.ofMinutes(5);

    private final Timeline timeline;
    private final Moments moments;

    Rows(Timeline timeline, Moments moments) {
        this.timeline = timeline;
        this.moments = moments;
    }

    RowContent contentOf(int index) {
        Entry entry = timeline.get(index);
        Person author = timeline.authorOf(entry);
        return new RowContent(entry, author, moments.time(entry.at()), openersOf(index));
    }

    List<Opener> openersOf(int index) {
        Entry entry = timeline.get(index);
        LocalDate day = moments.dayOf(entry.at());
        if (index == 0) {
            return List.of(new Opener.Day(moments.day(day)), new Opener.Group());
        }
        Entry before = timeline.get(index - 1);
        // Never back to an earlier day: what is unsent carries this computer's time, the rest the server's.
        if (day.isAfter(moments.dayOf(before.at()))) {
            return List.of(new Opener.Day(moments.day(day)), new Opener.Group());
        }
        return goesOn(before, entry) ? List.of() : List.of(new Opener.Group());
    }

    private static boolean goesOn(Entry before, Entry entry) {
        Duration pause = Duration.between(before.at(), entry.at()).abs();
        return before.author().id().equals(entry.author().id()) && pause.compareTo(GROUP) <= 0;
    }
}

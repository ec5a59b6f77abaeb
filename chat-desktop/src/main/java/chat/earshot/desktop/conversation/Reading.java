package chat.earshot.desktop.conversation;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.PersonId;
import chat.earshot.desktop.conversation.history.Entry;
import chat.earshot.desktop.conversation.history.Timeline;
import chat.earshot.desktop.conversation.history.UnreadPoint;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Up to where a room has been read, and what came while nobody looked. What is new stays marked as new until one has
/// read it, gone away, and something else has come. FX thread.
final class Reading {
    private static final long UNKNOWN = -1;

    private final Timeline timeline;
    private final LongConsumer keep;
    private final ReadOnlyObjectWrapper<Optional<UnreadPoint>> unread =
            new ReadOnlyObjectWrapper<>(this, "unread", Optional.empty());

    private @Nullable PersonId self;
    private boolean attended;
    /// The place of the last message that was read.
    private long readUpTo = UNKNOWN;
    /// What is marked as new is after this place, up to that one.
    private long newAfter;

    private long newUpTo;
    private long oldestCounted;

    /// @param keep is given the place up to which the room is read, each time that it goes on
    Reading(Timeline timeline, LongConsumer keep) {
        this.timeline = timeline;
        this.keep = keep;
        timeline.addListener(new Timeline.Listener() {
            @Override
            public void spliced(int from, int removed, int inserted) {
                arrived();
            }

            @Override
            public void peopleChanged() {}
        });
    }

    ReadOnlyObjectProperty<Optional<UnreadPoint>> unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /// Another conversation begins.
    void forget() {
        self = null;
        readUpTo = UNKNOWN;
        newAfter = 0;
        newUpTo = 0;
        unread.set(Optional.empty());
    }

    /// One's own messages are never new.
    void belongTo(PersonId me) {
        self = me;
    }

    /// What is known from before, where that is more than 0. Without it, everything that is there at first counts as
    /// read.
    void restore(long place) {
        if (place > 0 && place > readUpTo) {
            readUpTo = place;
        }
    }

    /// Whether somebody looks at the room, and nothing is missing at its end.
    void attend(boolean now) {
        attended = now;
    }

    /// The reader sees this message, if anybody looks.
    void seen(Entry entry) {
        if (attended && entry instanceof Entry.Stored(ChatMessage message) && message.seq() > readUpTo) {
            readUpTo = message.seq();
            keep.accept(readUpTo);
        }
    }

    /// Whether there may be more that is new before all that is loaded.
    boolean reachesBeyondLoaded() {
        return unread.get().isPresent() && newAfter + 1 < timeline.firstSeq().orElse(0);
    }

    private void arrived() {
        int stored = timeline.storedCount();
        if (stored == 0) {
            return;
        }
        long newest = seqAt(stored - 1);
        if (readUpTo == UNKNOWN) {
            readUpTo = newest;
            keep.accept(readUpTo);
        }
        if (attended || newest <= readUpTo) {
            return;
        }
        if (unread.get().isEmpty() || readUpTo >= newUpTo) {
            newAfter = readUpTo;
            newUpTo = readUpTo;
            oldestCounted = Long.MAX_VALUE;
            unread.set(Optional.empty());
        }
        count(newest);
    }

    /// Looks at what has not been counted: as a rule a few messages at the end.
    private void count(long newest) {
        long oldest = Math.max(newAfter + 1, timeline.firstSeq().orElse(0));
        if (oldest < oldestCounted) {
            unread.set(counted(newAfter, Optional.empty()));
        } else if (newest > newUpTo) {
            unread.set(counted(newUpTo, unread.get()));
        }
        newUpTo = newest;
        oldestCounted = oldest;
    }

    /// @param before what is marked already
    private Optional<UnreadPoint> counted(long after, Optional<UnreadPoint> before) {
        int count = before.map(UnreadPoint::count).orElse(0);
        Optional<MessageId> first = Optional.empty();
        for (int i = timeline.storedCount() - 1; i >= 0 && seqAt(i) > after; i--) {
            Entry entry = timeline.get(i);
            if (!entry.author().id().equals(self)) {
                count++;
                first = Optional.of(entry.id());
            }
        }
        int all = count;
        Optional<MessageId> oldest = first;
        return before.map(UnreadPoint::first).or(() -> oldest).map(id -> new UnreadPoint(id, all));
    }

    private long seqAt(int index) {
        return switch (timeline.get(index)) {
            case Entry.Stored(ChatMessage message) -> message.seq();
            case Entry.Unsent _ -> Long.MAX_VALUE;
        };
    }
}

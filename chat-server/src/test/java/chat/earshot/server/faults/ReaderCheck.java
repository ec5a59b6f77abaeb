package chat.earshot.server.faults;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.RoomId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What one client was shown: on each connection, from the cursor that it came with, every change once and in order,
/// and nothing that is not stored. It follows the diary with a cursor of its own, and does not trust the client's. Used
/// once.
final class ReaderCheck {
    private final Diary diary;
    private final Map<RoomId, RoomLog> rooms;
    private final Sendings sendings;
    private final Consumer<Violation> found;

    private final Map<RoomId, Following> followed = new HashMap<>();
    /// Echoes that are owed on this connection.
    private final Map<MessageId, Integer> owed = new HashMap<>();

    /// What the client has of one room.
    private static final class Following {
        private final Map<MessageId, ChatMessage> known = new HashMap<>();
        private long cursor;
        private long firstSeq = Long.MAX_VALUE;

        private void learn(ChatMessage message) {
            known.merge(message.id(), message, (was, now) -> now.rev() > was.rev() ? now : was);
            firstSeq = Math.min(firstSeq, message.seq());
        }
    }

    ReaderCheck(Diary diary, Map<RoomId, RoomLog> rooms, Sendings sendings, Consumer<Violation> found) {
        this.diary = diary;
        this.rooms = rooms;
        this.sendings = sendings;
        this.found = found;
    }

    void run() {
        diary.notes().forEach(this::read);
    }

    private void read(Noted noted) {
        switch (noted) {
            case Noted.Sent sent -> owed.merge(sent.id(), 1, Integer::sum);
            case Noted.Corrected corrected -> owed.merge(corrected.id(), 1, Integer::sum);
            case Noted.Welcomed(Map<RoomId, Long> cursors) -> welcomed(cursors);
            case Noted.Began(RoomId room, List<ChatMessage> page, long rev) -> began(room, page, rev);
            case Noted.CaughtUp(RoomId room, List<ChatMessage> changes, long rev) -> caughtUp(room, changes, rev);
            case Noted.Live(ChatMessage message) -> live(message);
            case Noted.Paged(RoomId _, List<ChatMessage> page) -> {
                page.forEach(this::checkShown);
                checkPage(page);
            }
            case Noted.Finished _ -> followed.forEach(this::checkComplete);
            case Noted.Acknowledged _, Noted.GivenUp _ -> {}
        }
    }

    private void welcomed(Map<RoomId, Long> cursors) {
        owed.clear();
        cursors.forEach((room, cursor) -> {
            Following following = following(room);
            if (cursor > following.cursor) {
                report(Violation.Kind.LOST, "it came back with a cursor above what it was shown");
            }
            following.cursor = cursor;
        });
    }

    private void began(RoomId room, List<ChatMessage> page, long rev) {
        page.forEach(this::checkShown);
        checkPage(page);
        Following following = new Following();
        page.forEach(following::learn);
        following.cursor = rev;
        followed.put(room, following);
        long last = page.isEmpty() ? 0 : page.getLast().seq();
        log(room)
                .changedWithin(0, rev)
                .filter(message -> message.seq() > last)
                .forEach(message -> report(Violation.Kind.LOST, message.id() + " is missing in a first page"));
    }

    private void caughtUp(RoomId room, List<ChatMessage> changes, long rev) {
        Following following = following(room);
        long before = following.cursor;
        Set<MessageId> shown = new HashSet<>();
        for (ChatMessage message : changes) {
            checkShown(message);
            if (message.rev() <= following.cursor) {
                repeated(following, message);
            }
            following.cursor = Math.max(following.cursor, message.rev());
            following.learn(message);
            shown.add(message.id());
        }
        following.cursor = rev;
        log(room)
                .changedWithin(before, rev)
                .filter(message -> !shown.contains(message.id()))
                .forEach(message -> report(Violation.Kind.LOST, message.id() + " is missing in a catch-up"));
    }

    private void live(ChatMessage message) {
        checkShown(message);
        Following following = following(message.room());
        boolean isOwed = owed.merge(message.id(), -1, Integer::sum) >= 0;
        if (message.rev() > following.cursor + 1) {
            report(Violation.Kind.LOST, "live events before rev " + message.rev() + " were left out");
        } else if (message.rev() <= following.cursor) {
            if (!isOwed) {
                repeated(following, message);
            }
            return;
        }
        following.cursor = message.rev();
        following.learn(message);
    }

    private void repeated(Following following, ChatMessage message) {
        if (following.known.containsKey(message.id())) {
            report(Violation.Kind.DOUBLED, message.id() + " was shown again");
        } else {
            report(Violation.Kind.REORDERED, message.id() + " was shown behind later ones");
        }
    }

    /// Pages stand in the order of `seq`, without holes.
    private void checkPage(List<ChatMessage> page) {
        for (int i = 1; i < page.size(); i++) {
            long step = page.get(i).seq() - page.get(i - 1).seq();
            if (step == 0) {
                report(Violation.Kind.DOUBLED, page.get(i).id() + " stands twice in a page");
            } else if (step < 0) {
                report(Violation.Kind.REORDERED, page.get(i).id() + " stands too late in a page");
            } else if (log(page.get(i).room())
                    .hasBetween(page.get(i - 1).seq(), page.get(i).seq())) {
                report(
                        Violation.Kind.LOST,
                        "a page has a hole before " + page.get(i).id());
            }
        }
    }

    /// Whatever anybody was shown is stored, in its place.
    private void checkShown(ChatMessage message) {
        String falsehood = sendings.falsehoodOf(message);
        if (falsehood != null) {
            report(Violation.Kind.PHANTOM, falsehood);
            return;
        }
        ChatMessage stored = log(message.room()).find(message.id());
        if (stored == null) {
            report(Violation.Kind.LOST, message.id() + " was shown and is not stored");
        } else if (stored.seq() != message.seq()) {
            report(Violation.Kind.REORDERED, message.id() + " was shown in another place");
        }
    }

    private void checkComplete(RoomId room, Following following) {
        if (following.cursor != log(room).rev()) {
            report(Violation.Kind.LOST, "it stopped at rev " + following.cursor);
        }
        log(room).from(following.firstSeq).forEach(message -> checkKnown(following.known.get(message.id()), message));
    }

    private void checkKnown(@Nullable ChatMessage known, ChatMessage stored) {
        if (known == null) {
            report(Violation.Kind.LOST, stored.id() + " was never shown");
        } else if (known.rev() != stored.rev() || !known.content().equals(stored.content())) {
            report(Violation.Kind.LOST, stored.id() + " was not shown as it is at the end");
        }
    }

    private Following following(RoomId room) {
        return followed.computeIfAbsent(room, _ -> new Following());
    }

    private RoomLog log(RoomId room) {
        return rooms.getOrDefault(room, new RoomLog(room));
    }

    private void report(Violation.Kind kind, String what) {
        found.accept(new Violation(kind, diary.client(), what));
    }
}

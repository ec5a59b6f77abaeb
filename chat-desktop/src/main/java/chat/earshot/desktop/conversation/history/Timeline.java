package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// What is loaded of one room, in the order in which it is read: stored messages by `seq`, then the unsent ones as they
/// were written. Pure Java; it belongs to one thread, in the app the FX thread.
public final class Timeline {

    /// Is told after every change, with places as they are after it.
    public interface Listener {
        /// `removed` entries at `from` gave way to `inserted` others.
        void spliced(int from, int removed, int inserted);

        /// Somebody has another name or colour now.
        void peopleChanged();
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<MessageId, Entry.Stored> stored = new HashMap<>();
    private final Map<PersonId, Person> people = new HashMap<>();
    private final List<Listener> listeners = new ArrayList<>();

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public int size() {
        return entries.size();
    }

    public Entry get(int index) {
        return entries.get(index);
    }

    /// How many of the entries are stored: they come first.
    public int storedCount() {
        return stored.size();
    }

    /// The place of the oldest stored message.
    public OptionalLong firstSeq() {
        return stored.isEmpty() ? OptionalLong.empty() : OptionalLong.of(seqAt(0));
    }

    /// The author as that person is called now.
    public Person authorOf(Entry entry) {
        return people.getOrDefault(entry.author().id(), entry.author());
    }

    public OptionalInt indexOf(MessageId id) {
        Entry.Stored known = stored.get(id);
        if (known != null) {
            return OptionalInt.of(placeOf(known.message().seq()));
        }
        for (int i = storedCount(); i < entries.size(); i++) {
            if (entries.get(i).id().equals(id)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// Somebody as they are called now; every message of theirs shows it.
    public void know(Person person) {
        if (!person.equals(people.put(person.id(), person))) {
            listeners.forEach(Listener::peopleChanged);
        }
    }

    /// Forgets the stored messages and takes these.
    public void reset(List<ChatMessage> messages) {
        int gone = storedCount();
        entries.subList(0, gone).clear();
        stored.clear();
        tellSpliced(0, gone, 0);
        addPage(messages);
    }

    /// Adds a page of history, wherever its messages belong.
    public void addPage(List<ChatMessage> messages) {
        List<ChatMessage> fresh = new ArrayList<>();
        for (ChatMessage message : messages) {
            if (stored.containsKey(message.id())) {
                replaceIfNewer(message);
            } else {
                fresh.add(message);
            }
        }
        fresh.sort(Comparator.comparingLong(ChatMessage::seq));
        int next = 0;
        while (next < fresh.size()) {
            next = insertRun(fresh, next);
        }
    }

    /// Takes a message as it is now. One that changed before everything that is loaded is nobody's business here.
    public void apply(ChatMessage message) {
        know(message.author());
        if (stored.containsKey(message.id())) {
            replaceIfNewer(message);
        } else if (stored.isEmpty() || message.seq() > seqAt(0)) {
            insertRun(List.of(message), 0);
        }
    }

    /// All that is unsent now. What is stored already is not shown twice.
    public void showUnsent(List<Entry.Unsent> unsent) {
        List<Entry> after = unsent.stream()
                .<Entry>map(e -> e)
                .filter(e -> !stored.containsKey(e.id()))
                .toList();
        List<Entry> before = entries.subList(storedCount(), entries.size());
        int same = 0;
        while (same < before.size() && same < after.size() && before.get(same).equals(after.get(same))) {
            same++;
        }
        int removed = before.size() - same;
        if (removed == 0 && after.size() == same) {
            return;
        }
        before.subList(same, before.size()).clear();
        entries.addAll(after.subList(same, after.size()));
        tellSpliced(storedCount() + same, removed, after.size() - same);
    }

    private void replaceIfNewer(ChatMessage message) {
        Entry.Stored old = stored.get(message.id());
        if (old != null && message.rev() > old.message().rev()) {
            int at = placeOf(old.message().seq());
            Entry.Stored now = new Entry.Stored(message);
            stored.put(message.id(), now);
            entries.set(at, now);
            tellSpliced(at, 1, 1);
        }
    }

    /// Inserts messages from `first` on as long as they belong side by side.
    ///
    /// @return where the next run begins
    private int insertRun(List<ChatMessage> messages, int first) {
        int at = placeOf(messages.get(first).seq());
        long until = at < storedCount() ? seqAt(at) : Long.MAX_VALUE;
        int end = first;
        List<Entry> run = new ArrayList<>();
        Set<MessageId> arrived = new HashSet<>();
        while (end < messages.size() && (end == first || messages.get(end).seq() < until)) {
            ChatMessage message = messages.get(end++);
            Entry.Stored entry = new Entry.Stored(message);
            if (stored.put(message.id(), entry) == null) {
                run.add(entry);
                arrived.add(message.id());
            }
        }
        int acknowledged = storedCount() - run.size() == at ? leadingUnsentAmong(arrived, at) : 0;
        entries.subList(at, at + acknowledged).clear();
        entries.addAll(at, run);
        tellSpliced(at, acknowledged, run.size());
        removeUnsentAmong(arrived);
        return end;
    }

    /// One's own message that comes back usually takes the very place where it stood: then it is replaced, not moved.
    private int leadingUnsentAmong(Set<MessageId> arrived, int from) {
        int end = from;
        while (end < entries.size() && arrived.contains(entries.get(end).id())) {
            end++;
        }
        return end - from;
    }

    private void removeUnsentAmong(Set<MessageId> arrived) {
        for (int i = entries.size() - 1; i >= storedCount(); i--) {
            if (arrived.contains(entries.get(i).id())) {
                entries.remove(i);
                tellSpliced(i, 1, 0);
            }
        }
    }

    /// Where the stored message with this `seq` is, or would be.
    private int placeOf(long seq) {
        int low = 0;
        int high = Math.min(storedCount(), entries.size());
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seqAt(middle) < seq) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long seqAt(int index) {
        return switch (entries.get(index)) {
            case Entry.Stored(ChatMessage message) -> message.seq();
            case Entry.Unsent _ -> Long.MAX_VALUE;
        };
    }

    private void tellSpliced(int from, int removed, int inserted) {
        if (removed > 0 || inserted > 0) {
            listeners.forEach(listener -> listener.spliced(from, removed, inserted));
        }
    }
}

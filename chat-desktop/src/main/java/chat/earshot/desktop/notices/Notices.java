package chat.earshot.desktop.notices;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.cache.KeptConversation;
import chat.earshot.desktop.notices.Notice.About;
import chat.earshot.desktop.notices.Notice.Target;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Knows what arrived that the reader has not looked at, and has it told: the first message at once, what follows
/// gathered into one notice for each room. What was missed while there was no connection comes as one, too. FX thread.
public final class Notices {
    /// Between one telling and the next.
    private static final Duration SPACING = Duration.ofSeconds(3);
    /// More rooms at once become one notice.
    private static final int ROOMS_EACH = 3;
    /// Of a room's name, in characters as a person counts them.
    private static final int NAME_LENGTH = 40;

    private final NoticesViewModel choices;
    private final Later later;
    private final Pace pace;
    private Notifier notifier = new MuteNotifier();
    private Runnable sound = () -> {};
    private Consumer<Target> onOpen = _ -> {};
    private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(this, "badge", new Badge.None());
    private final Map<RoomId, String> names = new HashMap<>();
    /// The place of the newest message of each room that came so far.
    private final Map<RoomId, Long> heard = new HashMap<>();
    private final Map<RoomId, Unseen> unseen = new LinkedHashMap<>();
    /// The rooms of which something is to be told.
    private final Set<RoomId> untold = new LinkedHashSet<>();
    private @Nullable ServerId server;
    private @Nullable Person reader;
    private final RoomId open;
    private Attention attention = Attention.ELSEWHERE;

    /// @param open the room that is open
    public Notices(NoticesViewModel choices, Timing timing, RoomId open) {
        this.open = open;
        this.choices = choices;
        this.later = timing.later();
        this.pace = new Pace(SPACING, timing, this::tell);
    }

    /// From now on notices are shown and heard; before, there is only the badge.
    ///
    /// @param system makes what shows them, given whom to tell of a click, on any thread
    /// @param chime makes the sound
    public void tellThrough(Function<Consumer<Target>, Notifier> system, Runnable chime) {
        notifier = system.apply(target -> later.run(Duration.ZERO, () -> onOpen.accept(target)));
        sound = chime;
    }

    /// What happens, on the FX thread, when a notice is clicked.
    public void setOnOpen(Consumer<Target> action) {
        onOpen = action;
    }

    public NoticesViewModel choices() {
        return choices;
    }

    public ReadOnlyObjectProperty<Badge> badgeProperty() {
        return badge.getReadOnlyProperty();
    }

    /// Where the reader looks now: at the open room, or elsewhere.
    public void attend(Attention now) {
        attention = now;
        if (now == Attention.HERE) {
            seen(open);
        }
    }

    /// Whether this is the server whose conversation is shown.
    public boolean isAt(ServerId asked) {
        return asked.equals(server);
    }

    /// Shows a notice, for whoever wants to know what it is like.
    public void tryOut() {
        notifier.show(NoticeWords.trial());
        ring();
    }

    public void restored(KeptConversation kept) {
        belongTo(kept.server());
        reader = kept.self();
        for (KeptConversation.KeptRoom room : kept.rooms()) {
            named(room.id(), room.name());
            room.newest().forEach(this::hear);
        }
    }

    public void welcomed(Event.Welcome welcome) {
        belongTo(welcome.server().id());
        reader = welcome.you();
        for (Room room : welcome.rooms()) {
            named(room.id(), room.name());
            // All that was said before the first visit is no news.
            heard.putIfAbsent(room.id(), room.seq());
        }
    }

    public void received(ChatMessage message) {
        arrived(message);
        tellWhatIsNew();
    }

    public void received(Event.Changes changes) {
        changes.messages().forEach(this::arrived);
        if (!changes.more()) {
            tellWhatIsNew();
        }
    }

    public void received(Event.History page) {
        Long before = heard.get(page.room());
        List<ChatMessage> messages = page.messages();
        messages.forEach(this::arrived);
        Unseen waiting = unseen.get(page.room());
        boolean gap =
                before != null && !messages.isEmpty() && messages.getFirst().seq() > before + 1;
        if (waiting != null && gap) {
            waiting.addUncounted();
        }
        tellWhatIsNew();
    }

    public void renamed(Person person) {
        if (reader != null && reader.id().equals(person.id())) {
            reader = person;
        }
    }

    /// There is no conversation any more.
    public void forget() {
        List.copyOf(unseen.keySet()).forEach(this::seen);
        names.clear();
        heard.clear();
        server = null;
        reader = null;
    }

    public void close() {
        forget();
        notifier.close();
    }

    private void belongTo(ServerId now) {
        if (!now.equals(server)) {
            forget();
            server = now;
            choices.open(now, open);
        }
    }

    private void named(RoomId room, String name) {
        names.put(room, NoticeText.line(name, NAME_LENGTH));
    }

    /// @return whether it is the newest so far
    private boolean hear(ChatMessage message) {
        long newest = heard.getOrDefault(message.room(), 0L);
        heard.put(message.room(), Math.max(newest, message.seq()));
        return message.seq() > newest;
    }

    private void arrived(ChatMessage message) {
        Person you = reader;
        ServerId here = server;
        if (!hear(message) || you == null || here == null) {
            return;
        }
        RoomId room = message.room();
        Concern concern = Concern.of(message, you);
        if (concern == Concern.OWN) {
            // Whoever writes there, here or on another device, has read what stands above.
            seen(room);
        }
        Attention to = room.equals(open) ? attention : Attention.ELSEWHERE;
        switch (Verdict.of(concern, to, choices.interestIn(here, room), choices.loudness())) {
            case PASS -> {
                // Nothing waits.
            }
            case MARK -> wait(message, concern);
            case TELL -> {
                wait(message, concern);
                untold.add(room);
            }
        }
    }

    private void wait(ChatMessage message, Concern concern) {
        RoomId room = message.room();
        unseen.computeIfAbsent(room, _ -> new Unseen(names.getOrDefault(room, room.value()), message))
                .add(message, concern);
        showBadge();
    }

    private void seen(RoomId room) {
        untold.remove(room);
        if (unseen.remove(room) != null) {
            notifier.withdraw(new About.OneRoom(room));
            showBadge();
        }
        if (unseen.isEmpty()) {
            notifier.withdraw(new About.SeveralRooms());
        }
    }

    private void tellWhatIsNew() {
        if (!untold.isEmpty()) {
            pace.ask();
        }
    }

    private void tell() {
        ServerId here = server;
        Map<RoomId, Unseen> rooms = new LinkedHashMap<>();
        untold.forEach(room -> rooms.put(room, unseen.get(room)));
        untold.clear();
        if (rooms.isEmpty() || here == null || choices.loudness() == Verdict.Loudness.QUIET) {
            return;
        }
        NoticeWords words = new NoticeWords(choices.wording());
        if (rooms.size() > ROOMS_EACH) {
            notifier.show(words.of(here, rooms));
        } else {
            rooms.forEach((room, waiting) -> notifier.show(words.of(here, room, waiting)));
        }
        ring();
    }

    private void ring() {
        if (choices.soundProperty().get()) {
            sound.run();
        }
    }

    private void showBadge() {
        int mentions = unseen.values().stream().mapToInt(Unseen::mentions).sum();
        badge.set(mentions > 0 ? new Badge.Mentions(mentions) : unseen.isEmpty() ? new Badge.None() : new Badge.Dot());
    }
}

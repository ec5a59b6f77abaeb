package chat.earshot.desktop.conversation;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.cache.KeptConversation;
import chat.earshot.desktop.connection.ChatClient;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.connection.OutgoingMessage;
import chat.earshot.desktop.conversation.history.Timeline;
import chat.earshot.desktop.conversation.history.UnreadPoint;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The open room: its timeline, and what one can do in it. FX thread.
public final class ConversationViewModel {
    /// What is typed is kept when nothing was typed for so long.
    private static final Duration DRAFT_PAUSE = Duration.millis(400);
    /// So many messages are loaded by themselves, in search of the first one that is new.
    private static final int MOST_LOADED_FOR_UNREAD = 1_000;

    private final ChatClient client;
    private final RoomId room;
    private final Timeline timeline = new Timeline();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final ReadOnlyIntegerWrapper members = new ReadOnlyIntegerWrapper(this, "members");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
    private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper(this, "writable");
    private final PauseTransition draftPause = new PauseTransition(DRAFT_PAUSE);
    private final ReadOnlyStringWrapper draft = new ReadOnlyStringWrapper(this, "draft", "");
    private final OlderPages pages;
    private final Unsent unsent = new Unsent(timeline);
    private final Reading reading;
    private final ReadOnlyBooleanWrapper attended = new ReadOnlyBooleanWrapper(this, "attended");
    private boolean inFront;
    /// Whether all that the server had when we came is here.
    private boolean caughtUp;

    private @Nullable Person self;
    /// Whose conversation this is; what is written belongs to it.
    private @Nullable ServerId server;
    private String keptDraft = "";

    public ConversationViewModel(ChatClient client, RoomId room) {
        this.client = client;
        this.room = room;
        name.set(room.value());
        pages = new OlderPages(timeline, before -> client.loadBefore(room, before));
        reading = new Reading(timeline, this::keepReadingMark);
        draftPause.setOnFinished(_ -> keepDraft());
    }

    public RoomId room() {
        return room;
    }

    public Timeline timeline() {
        return timeline;
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// How many people belong to the room, online or not.
    public ReadOnlyIntegerProperty membersProperty() {
        return members.getReadOnlyProperty();
    }

    /// A sentence about what was typed last; empty when there is none.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Whether what is said is kept and sent, now or later. Not before the server has said welcome.
    public ReadOnlyBooleanProperty writableProperty() {
        return writable.getReadOnlyProperty();
    }

    public void say(MessageText text) {
        if (server != null) {
            notice.set("");
            client.say(server, room, text);
            draft.set("");
            keepDraft();
        }
    }

    /// What is being written. It outlives the app.
    public ReadOnlyStringProperty draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// To be called with what stands in the composer whenever it changes.
    public void typed(String text) {
        draft.set(text);
        if (text.equals(keptDraft)) {
            draftPause.stop();
        } else {
            draftPause.playFromStart();
        }
    }

    /// Keeps what is being written right now.
    public void keepDraft() {
        draftPause.stop();
        if (server != null && !draft.get().equals(keptDraft)) {
            keptDraft = draft.get();
            client.keepDraft(server, room, keptDraft);
        }
    }

    /// What had been typed here before, unless something else has been since.
    public void draftKept(RoomId where, String text) {
        if (where.equals(room) && draft.get().isEmpty()) {
            keptDraft = text;
            draft.set(text);
        }
    }

    public void rename(DisplayName wanted) {
        notice.set("");
        client.rename(wanted);
    }

    public void tell(String sentence) {
        notice.set(sentence);
    }

    public void tryAgain(MessageId id) {
        client.tryAgain(id);
    }

    public void discard(MessageId id) {
        client.discard(id);
    }

    /// To be called when the reader comes near the beginning; asks for one page at a time.
    public void loadOlder() {
        pages.load();
    }

    /// What came while nobody looked.
    public ReadOnlyObjectProperty<Optional<UnreadPoint>> unreadProperty() {
        return reading.unreadProperty();
    }

    /// Whether somebody looks at the room, and nothing is missing at its end.
    public ReadOnlyBooleanProperty attendedProperty() {
        return attended.getReadOnlyProperty();
    }

    /// Whether the window with the room is in front of all others.
    public void setInFront(boolean now) {
        inFront = now;
        attend();
    }

    /// This message is on the screen.
    public void seen(MessageId id) {
        timeline.indexOf(id).ifPresent(index -> reading.seen(timeline.get(index)));
    }

    /// Another conversation begins: nothing of the one before is left but what is being written.
    public void forget() {
        timeline.reset(List.of());
        unsent.forget();
        pages.forget();
        reading.forget();
        caughtUp = false;
        attend();
        self = null;
        writable.set(false);
        notice.set("");
    }

    public void restored(KeptConversation kept) {
        belongTo(kept.server());
        become(kept.self());
        kept.people().forEach(timeline::know);
        kept.rooms().stream().filter(known -> known.id().equals(room)).forEach(known -> {
            name.set(known.name());
            members.set(known.members());
            reading.restore(known.read());
            timeline.reset(known.newest());
            pages.restored(known.moreBefore());
        });
        writable.set(true);
    }

    public void welcomed(Event.Welcome welcome) {
        belongTo(welcome.server().id());
        become(welcome.you());
        timeline.know(welcome.you());
        welcome.people().forEach(presence -> timeline.know(presence.person()));
        welcome.rooms().stream().filter(known -> known.id().equals(room)).forEach(known -> {
            name.set(known.name());
            members.set(known.members());
        });
        writable.set(true);
    }

    public void received(Event.History page) {
        if (!page.room().equals(room)) {
            return;
        }
        if (page.reset()) {
            timeline.reset(page.messages());
        } else {
            timeline.addPage(page.messages());
        }
        pages.received(page);
        if (!page.moreAfter()) {
            catchUp();
        }
    }

    public void received(Event.Changes changes) {
        if (changes.room().equals(room)) {
            changes.messages().forEach(timeline::apply);
            if (!changes.more()) {
                catchUp();
            }
        }
    }

    public void received(ChatMessage message) {
        if (message.room().equals(room)) {
            timeline.apply(message);
        }
    }

    public void renamed(Person person) {
        if (self != null && self.id().equals(person.id())) {
            become(person);
        }
        timeline.know(person);
    }

    public void pageRefused(RoomId where) {
        if (where.equals(room)) {
            pages.refused();
        }
    }

    public void stateChanged(ConnectionState state) {
        if (!(state instanceof ConnectionState.Online)) {
            pages.connectionLost();
        }
    }

    public void outboxChanged(List<OutgoingMessage> unsent) {
        this.unsent.changed(
                unsent.stream().filter(message -> message.room().equals(room)).toList());
    }

    /// What was being written for another server stays there.
    private void belongTo(ServerId now) {
        if (server != null && !server.equals(now)) {
            keepDraft();
            draft.set("");
            keptDraft = "";
        }
        server = now;
    }

    private void become(Person now) {
        self = now;
        reading.belongTo(now.id());
        unsent.belongTo(now);
    }

    /// The end of the room is here; what is new of it perhaps not.
    private void catchUp() {
        boolean wanted = reading.reachesBeyondLoaded() && timeline.storedCount() < MOST_LOADED_FOR_UNREAD;
        if (wanted && pages.areThere()) {
            pages.load();
        } else {
            caughtUp = true;
            attend();
        }
    }

    private void attend() {
        boolean now = inFront && caughtUp;
        reading.attend(now);
        attended.set(now);
    }

    private void keepReadingMark(long seq) {
        if (server != null) {
            client.keepReadingMark(server, room, seq);
        }
    }
}

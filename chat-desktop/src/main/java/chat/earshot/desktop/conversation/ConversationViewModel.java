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
import chat.earshot.desktop.connection.Reason;
import chat.earshot.desktop.connection.ServerSaid;
import chat.earshot.desktop.conversation.history.Entry;
import chat.earshot.desktop.conversation.history.Timeline;
import chat.earshot.desktop.language.Sentences;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The open room: its timeline, and what one can do in it. FX thread.
public final class ConversationViewModel {
    /// A message that is echoed sooner shows no sign of being sent.
    private static final Duration FRESH = Duration.millis(300);
    /// After a page could not be had, this long nobody asks again.
    private static final Duration PAGE_PAUSE = Duration.seconds(5);
    /// What is typed is kept when nothing was typed for so long.
    private static final Duration DRAFT_PAUSE = Duration.millis(400);

    private final ChatClient client;
    private final RoomId room;
    private final Timeline timeline = new Timeline();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final ReadOnlyIntegerWrapper members = new ReadOnlyIntegerWrapper(this, "members");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
    private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper(this, "writable");
    private final PauseTransition pagePause = new PauseTransition(PAGE_PAUSE);
    private final PauseTransition draftPause = new PauseTransition(DRAFT_PAUSE);
    private final ReadOnlyStringWrapper draft = new ReadOnlyStringWrapper(this, "draft", "");
    private final Set<MessageId> slow = new HashSet<>();

    private List<OutgoingMessage> outbox = List.of();
    private @Nullable Person self;
    /// Whose conversation this is; what is written belongs to it.
    private @Nullable ServerId server;
    private String keptDraft = "";
    private Paging paging = Paging.COMPLETE;

    private enum Paging {
        /// All of the history is here, or nothing is known of it.
        COMPLETE,
        MORE,
        ASKED,
        /// Refused a moment ago.
        PAUSED
    }

    public ConversationViewModel(ChatClient client, RoomId room) {
        this.client = client;
        this.room = room;
        name.set(room.value());
        pagePause.setOnFinished(_ -> paging = Paging.MORE);
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
        if (paging == Paging.MORE && timeline.firstSeq().isPresent()) {
            paging = Paging.ASKED;
            client.loadBefore(room, timeline.firstSeq().getAsLong());
        }
    }

    /// Another conversation begins: nothing of the one before is left but what is being written.
    public void forget() {
        timeline.reset(List.of());
        timeline.showUnsent(List.of());
        paging = Paging.COMPLETE;
        outbox = List.of();
        self = null;
        writable.set(false);
        notice.set("");
    }

    public void restored(KeptConversation kept) {
        belongTo(kept.server());
        self = kept.self();
        kept.people().forEach(timeline::know);
        kept.rooms().stream().filter(known -> known.id().equals(room)).forEach(known -> {
            name.set(known.name());
            members.set(known.members());
            timeline.reset(known.newest());
            paging = known.moreBefore() ? Paging.MORE : Paging.COMPLETE;
        });
        writable.set(true);
        showOutbox();
    }

    public void welcomed(Event.Welcome welcome) {
        belongTo(welcome.server().id());
        self = welcome.you();
        timeline.know(welcome.you());
        welcome.people().forEach(presence -> timeline.know(presence.person()));
        welcome.rooms().stream().filter(known -> known.id().equals(room)).forEach(known -> {
            name.set(known.name());
            members.set(known.members());
        });
        writable.set(true);
        showOutbox();
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
        boolean reachesBack = page.messages().isEmpty()
                || timeline.firstSeq().orElse(0) == page.messages().getFirst().seq();
        if (reachesBack) {
            paging = page.moreBefore() ? Paging.MORE : Paging.COMPLETE;
        } else if (paging == Paging.ASKED) {
            paging = Paging.MORE;
        }
    }

    public void received(Event.Changes changes) {
        if (changes.room().equals(room)) {
            changes.messages().forEach(timeline::apply);
        }
    }

    public void received(ChatMessage message) {
        if (message.room().equals(room)) {
            timeline.apply(message);
        }
    }

    public void renamed(Person person) {
        if (self != null && self.id().equals(person.id())) {
            self = person;
        }
        timeline.know(person);
    }

    public void pageRefused(RoomId where) {
        if (where.equals(room) && paging == Paging.ASKED) {
            paging = Paging.PAUSED;
            pagePause.playFromStart();
        }
    }

    public void stateChanged(ConnectionState state) {
        boolean lost = !(state instanceof ConnectionState.Online);
        if (lost && paging == Paging.ASKED) {
            paging = Paging.MORE;
        }
    }

    public void outboxChanged(List<OutgoingMessage> unsent) {
        Set<MessageId> known = ids(outbox);
        outbox = unsent.stream().filter(message -> message.room().equals(room)).toList();
        Set<MessageId> all = ids(outbox);
        slow.retainAll(all);
        Set<MessageId> fresh = all.stream().filter(id -> !known.contains(id)).collect(Collectors.toSet());
        if (!fresh.isEmpty()) {
            PauseTransition pause = new PauseTransition(FRESH);
            pause.setOnFinished(_ -> {
                slow.addAll(fresh);
                slow.retainAll(ids(outbox));
                showOutbox();
            });
            pause.play();
        }
        showOutbox();
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

    private void showOutbox() {
        Person author = self;
        if (author != null) {
            timeline.showUnsent(outbox.stream()
                    .map(message -> new Entry.Unsent(message, author, progressOf(message)))
                    .toList());
        }
    }

    private Entry.Progress progressOf(OutgoingMessage message) {
        return switch (message.state()) {
            case OutgoingMessage.Sending _ ->
                slow.contains(message.id()) ? new Entry.Progress.Sending() : new Entry.Progress.Fresh();
            case OutgoingMessage.Waiting(Reason why) -> new Entry.Progress.Waiting(Sentences.about(why));
            case OutgoingMessage.Refused(ServerSaid why) -> new Entry.Progress.NotSent(Sentences.about(why));
        };
    }

    private static Set<MessageId> ids(List<OutgoingMessage> messages) {
        return messages.stream().map(OutgoingMessage::id).collect(Collectors.toSet());
    }
}

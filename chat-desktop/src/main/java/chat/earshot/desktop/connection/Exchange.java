package chat.earshot.desktop.connection;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.Identity;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.Room;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.desktop.cache.Drafts;
import chat.earshot.desktop.cache.KeptConversation;
import chat.earshot.desktop.cache.KeptHistory;
import chat.earshot.desktop.cache.LocalStore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What passes between this client and one server (one history), over as many connections as it takes: keeps the
/// cursors, and the outbox moving. Owned by the client's thread.
final class Exchange {
    private static final Logger LOG = System.getLogger(Exchange.class.getName());
    private static final String RENAME = "rename";
    private static final String PROGRAM = "desktop/"
            + Objects.requireNonNullElse(Exchange.class.getPackage().getImplementationVersion(), "development");

    /// Takes a command to the server.
    interface Sender {
        void send(Command command, @Nullable String ref);
    }

    /// What is to be done after an event.
    sealed interface Next {}

    record GoOn() implements Next {}

    /// Something is missing: the connection must be made anew.
    record StartOver() implements Next {}

    /// The server can't take messages of this room just now.
    record TryLater(RoomId room, @Nullable Duration after) implements Next {}

    private final ServerId server;
    private final Outbox outbox;
    private final Drafts drafts;
    private final KeptHistory history;
    private final ChatClient.Listener listener;
    private final Cursors cursors = new Cursors();
    private final OlderPages olderPages;
    private @Nullable Sender sender;
    private @Nullable PersonId me;
    private @Nullable List<OutgoingMessage> told;
    /// What was read before, until the listener has it.
    private @Nullable KeptConversation kept;

    Exchange(ServerId server, LocalStore store, ChatClient.Listener listener) {
        this.server = server;
        this.outbox = new Outbox(server, store.unsent());
        this.drafts = store.drafts();
        this.history = store.history();
        this.listener = listener;
        this.olderPages = new OlderPages(server, history, listener);
        this.kept = history.of(server, Protocol.FIRST_PAGE).orElse(null);
        if (kept != null) {
            kept.rooms().forEach(room -> cursors.caughtUp(room.id(), room.cursor()));
        }
    }

    ServerId server() {
        return server;
    }

    /// Tells what was read before, the first time.
    ///
    /// @return whether there was anything
    boolean tellKept() {
        KeptConversation telling = kept;
        kept = null;
        if (telling != null) {
            listener.restored(telling);
        }
        return telling != null;
    }

    void tellDrafts() {
        drafts.of(server).forEach(listener::draftKept);
    }

    /// What a connection begins with: who comes, and up to where everything is here.
    Command.Hello hello(Identity identity, DisplayName name) {
        return new Command.Hello(identity, name.value(), PROGRAM, server, cursors.resume());
    }

    /// Online, until [#interrupt()].
    void begin(Event.Welcome welcome, Sender through) {
        sender = through;
        me = welcome.you().id();
        outbox.open(welcome.rooms().stream().map(Room::id).collect(Collectors.toSet()));
        told = null;
        sayNext();
    }

    /// The connection is gone; what was in flight is not lost.
    void interrupt() {
        sender = null;
        olderPages.interrupt();
        outbox.shut();
        tellOutbox();
    }

    /// Tells what is unsent, if the listener does not know.
    void tellOutbox() {
        List<OutgoingMessage> unsent = outbox.unsent();
        if (!unsent.equals(told)) {
            told = unsent;
            listener.outboxChanged(unsent);
        }
    }

    void say(MessageId id, RoomId room, MessageText text) {
        outbox.add(id, room, text);
        sayNext();
    }

    void tryAgain(MessageId id) {
        outbox.tryAgain(id);
        sayNext();
    }

    void discard(MessageId id) {
        outbox.discard(id);
        tellOutbox();
    }

    void release(RoomId room) {
        outbox.release(room);
        sayNext();
    }

    void rename(String name) {
        if (sender == null) {
            listener.renameRefused(Reason.Own.NOT_CONNECTED);
        } else {
            sender.send(new Command.Rename(name), RENAME);
        }
    }

    void loadBefore(RoomId room, long seq) {
        olderPages.load(room, seq, sender);
    }

    Next received(Answer answer) {
        switch (answer.event()) {
            case Event.Message message -> {
                return message(message);
            }
            case Event.Refused refused -> {
                return refused(refused, answer.ref());
            }
            case Event.History page when answer.ref() == null -> freshPage(page);
            case Event.History page -> olderPage(page, answer.ref());
            case Event.Changes changes -> changes(changes);
            case Event.Welcome _, Event.Who _, Event.Pong _ -> {
                // Nothing that a conversation shows.
            }
            case Event.Renamed renamed -> {
                history.renamed(server, renamed.person());
                listener.received(renamed);
            }
            case Event.Joined _,
                    Event.Left _,
                    Event.Online _,
                    Event.RoomShown _,
                    Event.Rooms _,
                    Event.Member _,
                    Event.Read _,
                    Event.Typing _,
                    Event.Found _,
                    Event.Role _,
                    Event.Link _ -> listener.received(answer.event());
        }
        return new GoOn();
    }

    private Next message(Event.Message event) {
        ChatMessage message = event.message();
        boolean mayBeRepetition = isMine(message) && outbox.mayBeRepetition(message.id());
        switch (cursors.live(message.room(), message.rev(), mayBeRepetition)) {
            case GAP -> {
                return new StartOver();
            }
            case NEW -> {
                history.changed(server, message.room(), List.of(message), message.rev());
                listener.received(event);
            }
            case REPEATED -> {
                // It is here already, or older than what is.
            }
        }
        echoed(List.of(message));
        sayNext();
        return new GoOn();
    }

    /// The room begins anew with it.
    private void freshPage(Event.History page) {
        olderPages.forget(page.room());
        history.begun(server, page);
        listener.received(page);
        echoed(page.messages());
        cursors.caughtUp(page.room(), page.rev());
        outbox.roomReady(page.room());
        sayNext();
    }

    private void olderPage(Event.History page, @Nullable String ref) {
        olderPages.answered(page, ref);
        echoed(page.messages());
        sayNext();
    }

    private void changes(Event.Changes changes) {
        history.changed(server, changes.room(), changes.messages(), changes.rev());
        listener.received(changes);
        echoed(changes.messages());
        cursors.caughtUp(changes.room(), changes.rev());
        if (!changes.more()) {
            outbox.roomReady(changes.room());
        }
        sayNext();
    }

    /// Whatever shows that the server has a message acknowledges it.
    private void echoed(List<ChatMessage> messages) {
        messages.stream().filter(this::isMine).forEach(message -> outbox.echoed(message.id()));
    }

    private boolean isMine(ChatMessage message) {
        return message.author().id().equals(me);
    }

    private Next refused(Event.Refused refused, @Nullable String ref) {
        boolean wasPage = olderPages.refused(ref, ServerSaid.of(refused));
        MessageId message = idOf(refused, ref);
        if (message != null) {
            return messageRefused(refused, message);
        }
        if (RENAME.equals(ref)) {
            listener.renameRefused(ServerSaid.of(refused));
        } else if (!wasPage) {
            LOG.log(Level.WARNING, "The server refused something: {0}", refused.code());
        }
        return new GoOn();
    }

    /// Which message was refused, where it was one.
    private @Nullable MessageId idOf(Event.Refused refused, @Nullable String ref) {
        if (refused.id() != null) {
            return refused.id();
        }
        return ref == null ? null : outbox.calledOnTheWire(ref).orElse(null);
    }

    private Next messageRefused(Event.Refused refused, MessageId id) {
        Optional<RoomId> held = Optional.empty();
        if (refused.code().canBeTriedAgain()) {
            held = outbox.hold(id, ServerSaid.of(refused));
        } else {
            outbox.refuse(id, ServerSaid.of(refused));
        }
        sayNext();
        return held.<Next>map(room -> new TryLater(room, refused.retryAfter())).orElse(new GoOn());
    }

    private void sayNext() {
        if (sender != null) {
            for (Command.Say say : outbox.nextToSay()) {
                sender.send(say, say.id().value());
            }
        }
        tellOutbox();
    }
}

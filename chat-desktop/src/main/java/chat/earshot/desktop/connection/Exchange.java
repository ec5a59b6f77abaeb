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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final ChatClient.Listener listener;
    private final Cursors cursors = new Cursors();
    private final Map<String, RoomId> pagesAskedFor = new HashMap<>();
    private int pagesCounted;
    private @Nullable Sender sender;
    private @Nullable PersonId me;
    private @Nullable List<OutgoingMessage> told;

    Exchange(ServerId server, Outbox outbox, ChatClient.Listener listener) {
        this.server = server;
        this.outbox = outbox;
        this.listener = listener;
    }

    ServerId server() {
        return server;
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
        pagesAskedFor.clear();
        outbox.shut();
        tellOutbox();
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
            listener.renameRefused("There is no connection. Change your name when it is back.");
        } else {
            sender.send(new Command.Rename(name), RENAME);
        }
    }

    void loadBefore(RoomId room, long seq) {
        if (sender == null) {
            listener.pageRefused(room, "Older messages can be read when the connection is back.");
        } else {
            String ref = "page-" + ++pagesCounted;
            pagesAskedFor.put(ref, room);
            sender.send(new Command.History(room, seq, Protocol.DEFAULT_PAGE), ref);
        }
    }

    Next received(Answer answer) {
        switch (answer.event()) {
            case Event.Message message -> {
                return message(message);
            }
            case Event.Refused refused -> {
                return refused(refused, answer.ref());
            }
            case Event.History history -> history(history, answer.ref());
            case Event.Changes changes -> changes(changes);
            case Event.Welcome _, Event.Who _, Event.Pong _ -> {
                // Nothing that a conversation shows.
            }
            case Event.Joined _, Event.Left _, Event.Renamed _, Event.Online _ -> listener.received(answer.event());
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
            case NEW -> listener.received(event);
            case REPEATED -> {
                // It is here already, or older than what is.
            }
        }
        echoed(List.of(message));
        sayNext();
        return new GoOn();
    }

    private void history(Event.History history, @Nullable String ref) {
        listener.received(history);
        echoed(history.messages());
        if (ref == null || pagesAskedFor.remove(ref) == null) {
            cursors.caughtUp(history.room(), history.rev());
            outbox.roomReady(history.room());
        }
        sayNext();
    }

    private void changes(Event.Changes changes) {
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
        RoomId page = ref == null ? null : pagesAskedFor.remove(ref);
        MessageId message = idOf(refused, ref);
        if (message != null) {
            return messageRefused(refused, message);
        }
        if (RENAME.equals(ref)) {
            listener.renameRefused(refused.message());
        } else if (page != null) {
            listener.pageRefused(page, refused.message());
        } else {
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
            held = outbox.hold(id, refused.message());
        } else {
            outbox.refuse(id, refused.message());
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

    private void tellOutbox() {
        List<OutgoingMessage> unsent = outbox.unsent();
        if (!unsent.equals(told)) {
            told = unsent;
            listener.outboxChanged(unsent);
        }
    }
}

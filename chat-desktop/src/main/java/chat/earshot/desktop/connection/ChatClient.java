package chat.earshot.desktop.connection;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.MessageId;
import chat.earshot.common.model.MessageText;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.cache.KeptConversation;
import chat.earshot.desktop.cache.LocalStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One client of one server at a time. Its methods may be called from any thread: they only enqueue, and return at
/// once. Everything happens on one thread of its own, and the listener is called there.
public final class ChatClient implements AutoCloseable {

    /// Is told, on the client's thread and in order. It must not block.
    public interface Listener {
        void stateChanged(ConnectionState state);

        /// What was read before of the conversation that begins, first of all that is told of it: before there is a
        /// connection, where this address has been joined before. What the server tells next completes it.
        void restored(KeptConversation kept);

        /// What was typed for a room and not sent, once for each conversation that begins.
        void draftKept(RoomId room, String text);

        /// What the server tells: `Welcome`, `History`, `Changes`, `Message`, `Joined`, `Left`, `Renamed`, `Online`.
        /// Each message comes once, without gaps; the others in the order in which they came.
        ///
        /// A `Welcome` from a server with another id than the last one, or than what was restored last, means:
        /// forget all that came before.
        /// A `History` with `reset` means: forget what you have of that room. Any other page, asked for by
        /// [#loadBefore] or not, is added to what is there.
        void received(Event event);

        /// What is still to be sent to this server, in the order in which it was written. A message leaves the list
        /// after it was given to [#received].
        void outboxChanged(List<OutgoingMessage> unsent);

        /// The answer to a [#rename] that was not possible; a successful one is a `Renamed` with one's own id.
        void renameRefused(Reason why);

        /// The answer to a [#loadBefore] that was not possible. A page that was asked for and has not come when the
        /// state is no longer `Online` does not come either.
        void pageRefused(RoomId room, Reason why);
    }

    private static final Duration GOODBYE_WITHIN = Duration.ofSeconds(1);

    private final ClientThread thread = new ClientThread();
    private final ServerSession.Parts parts;
    private final Listener listener;
    /// From joining to leaving; touched on the thread only.
    private @Nullable ServerSession session;

    /// @param store stays open for as long as the client is
    public ChatClient(LocalStore store, Listener listener) {
        this(store, listener, Timing.standard(), Surroundings.ofThisComputer());
    }

    ChatClient(LocalStore store, Listener listener, Timing timing, Surroundings surroundings) {
        this.listener = listener;
        this.parts = new ServerSession.Parts(thread, store, listener, timing, surroundings);
    }

    /// Joins the conversation there, as this name unless the server already knows this computer by another. Leaves
    /// the one before. What was told of a conversation before is to be forgotten: it begins anew.
    public void join(ServerAddress server, DisplayName name) {
        thread.execute(() -> {
            end();
            session = ServerSession.start(parts, server, name);
        });
    }

    /// Keeps the message on disk, then sends it as soon as that is possible, once, and only to this server: when
    /// another one has taken its place meanwhile, the message waits until its own is joined again.
    ///
    /// @return what the message is called from now on
    public MessageId say(ServerId server, RoomId room, MessageText text) {
        MessageId id = MessageId.random();
        thread.execute(() -> exchangeWith(server)
                .ifPresentOrElse(
                        exchange -> exchange.say(id, room, text),
                        () -> new Outbox(server, parts.store().unsent()).add(id, room, text)));
        return id;
    }

    /// Keeps what is typed for a room and not yet sent.
    ///
    /// @param text empty when there is none any more
    public void keepDraft(ServerId server, RoomId room, String text) {
        thread.execute(() -> parts.store().drafts().keep(server, room, text));
    }

    /// Keeps up to where a room has been read, so that the next start knows what is new.
    public void keepReadingMark(ServerId server, RoomId room, long seq) {
        parts.store().history().read(server, room, seq);
    }

    /// Sends a refused message once more.
    public void tryAgain(MessageId id) {
        inExchange(exchange -> exchange.tryAgain(id));
    }

    /// Forgets a message that is refused or waiting. One that is on its way already can't be called back.
    public void discard(MessageId id) {
        inExchange(exchange -> exchange.discard(id));
    }

    public void rename(DisplayName name) {
        inExchange(exchange -> exchange.rename(name.value()));
    }

    /// Asks for the page of older messages before `seq`; it comes as a `History`.
    public void loadBefore(RoomId room, long seq) {
        inExchange(exchange -> exchange.loadBefore(room, seq));
    }

    /// Ends the waiting: tries to connect right now.
    public void tryNow() {
        thread.execute(() -> {
            if (session != null) {
                session.tryNow();
            }
        });
    }

    /// Ends the connection. What is unsent is kept, and sent when one joins this server again.
    public void leave() {
        thread.execute(() -> {
            end();
            listener.stateChanged(new ConnectionState.Offline());
        });
    }

    /// Ends the connection and the thread; returns when that is done. The store stays open, the listener hears nothing.
    @Override
    public void close() {
        thread.execute(() -> end().ifPresent(ChatClient::waitFor));
        thread.close();
    }

    private Optional<Thread> end() {
        ServerSession last = session;
        session = null;
        return last == null ? Optional.empty() : last.end();
    }

    private Optional<Exchange> exchangeWith(ServerId server) {
        return session == null
                ? Optional.empty()
                : session.exchange().filter(exchange -> exchange.server().equals(server));
    }

    private void inExchange(Consumer<Exchange> what) {
        thread.execute(() -> {
            if (session != null) {
                session.exchange().ifPresent(what);
            }
        });
    }

    private static void waitFor(Thread goodbye) {
        try {
            goodbye.join(GOODBYE_WITHIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

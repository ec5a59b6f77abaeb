package chat.earshot.desktop;

import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.cache.KeptConversation;
import chat.earshot.desktop.connection.ChatClient;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.connection.OutgoingMessage;
import chat.earshot.desktop.connection.Reason;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Takes what the client tells on its thread, and hands it on in order on the FX thread: once per pulse all that has
/// gathered, so that many messages cost one layout.
final class PulsedListener implements ChatClient.Listener {
    private final Queue<Consumer<ChatClient.Listener>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean pulseAsked = new AtomicBoolean();
    private ChatClient.@Nullable Listener target;

    /// From now on this one is told, first of all that has gathered. FX thread.
    void handTo(ChatClient.Listener listener) {
        target = listener;
        drain();
    }

    @Override
    public void stateChanged(ConnectionState state) {
        handOn(listener -> listener.stateChanged(state));
    }

    @Override
    public void restored(KeptConversation kept) {
        handOn(listener -> listener.restored(kept));
    }

    @Override
    public void draftKept(RoomId room, String text) {
        handOn(listener -> listener.draftKept(room, text));
    }

    @Override
    public void received(Event event) {
        handOn(listener -> listener.received(event));
    }

    @Override
    public void outboxChanged(List<OutgoingMessage> unsent) {
        handOn(listener -> listener.outboxChanged(unsent));
    }

    @Override
    public void renameRefused(Reason why) {
        handOn(listener -> listener.renameRefused(why));
    }

    @Override
    public void pageRefused(RoomId room, Reason why) {
        handOn(listener -> listener.pageRefused(room, why));
    }

    private void handOn(Consumer<ChatClient.Listener> call) {
        waiting.add(call);
        if (!pulseAsked.getAndSet(true)) {
            Platform.runLater(() -> new NextPulse().start());
        }
    }

    private void drain() {
        pulseAsked.set(false);
        ChatClient.Listener listener = target;
        if (listener == null) {
            return;
        }
        // What comes while this runs asks for a pulse of its own, and may be told here already.
        for (Consumer<ChatClient.Listener> call = waiting.poll(); call != null; call = waiting.poll()) {
            tell(listener, call);
        }
    }

    /// What one of them can't be told must not keep the next from being told.
    private static void tell(ChatClient.Listener listener, Consumer<ChatClient.Listener> call) {
        try {
            call.accept(listener);
        } catch (RuntimeException e) {
            Thread here = Thread.currentThread();
            here.getUncaughtExceptionHandler().uncaughtException(here, e);
        }
    }

    private final class NextPulse extends AnimationTimer {
        @Override
        public void handle(long now) {
            stop();
            drain();
        }
    }
}

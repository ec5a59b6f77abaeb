package chat.earshot.desktop.status;

import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.Presence;
import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the connection is doing, in words. FX thread.
public final class ConnectionViewModel {
    private final ReadOnlyObjectWrapper<ConnectionState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ConnectionState.Offline());
    private final ReadOnlyStringWrapper server = new ReadOnlyStringWrapper(this, "server", "");
    private final Runnable tryNow;
    private final LongSupplier nanoTime;

    /// @param nanoTime the clock of [ConnectionState.Waiting]
    public ConnectionViewModel(Runnable tryNow, LongSupplier nanoTime) {
        this.tryNow = tryNow;
        this.nanoTime = nanoTime;
    }

    public ReadOnlyObjectProperty<ConnectionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty serverProperty() {
        return server.getReadOnlyProperty();
    }

    public void show(ConnectionState now) {
        state.set(now);
    }

    public void showServer(String name) {
        server.set(name);
    }

    public void tryNow() {
        tryNow.run();
    }

    public Presence presence() {
        return switch (state.get()) {
            case ConnectionState.Online _ -> Presence.HERE;
            case ConnectionState.Connecting _, ConnectionState.Waiting _, ConnectionState.Reconnecting _ ->
                Presence.WAITING;
            case ConnectionState.Offline _, ConnectionState.Refused _ -> Presence.AWAY;
        };
    }

    /// `Connected · 7 online`.
    public String words(int online) {
        return switch (state.get()) {
            case ConnectionState.Online _ -> Texts.text("status.online", online);
            case ConnectionState.Connecting _ -> Texts.text("status.connecting");
            case ConnectionState.Waiting _, ConnectionState.Reconnecting _ -> Texts.text("status.reconnecting");
            case ConnectionState.Offline _, ConnectionState.Refused _ -> Texts.text("status.offline");
        };
    }

    /// What happens next, for as long as it is lost: to be asked again every second.
    public String outlook() {
        return switch (state.get()) {
            case ConnectionState.Waiting waiting
            when secondsTo(waiting) > 0 -> Texts.text("strip.waiting", secondsTo(waiting));
            default -> Texts.text("strip.trying");
        };
    }

    private long secondsTo(ConnectionState.Waiting waiting) {
        Duration left = Duration.ofNanos(waiting.retryAtNanos() - nanoTime.getAsLong());
        return left.plusMillis(999).toSeconds();
    }
}

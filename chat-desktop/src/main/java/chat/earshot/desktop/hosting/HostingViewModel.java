package chat.earshot.desktop.hosting;

import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.language.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Whether this computer hosts a server, and where others find it. FX thread; starting and stopping happen elsewhere.
public final class HostingViewModel implements AutoCloseable {

    public sealed interface State {
        record Off() implements State {}

        record Starting() implements State {}

        /// @param here for the app itself
        /// @param others `host:port` for other computers, the likeliest first; may be empty
        record Running(ServerAddress here, List<String> others) implements State {
            public Running {
                others = List.copyOf(others);
            }
        }

        /// @param sentence for people
        record Failed(String sentence) implements State {}
    }

    private final Path data;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Off());
    private @Nullable HostedServer server;

    /// @param data the server's own folder
    public HostingViewModel(Path data) {
        this.data = data;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Starts a server, unless one is running here already.
    ///
    /// @param whenRunning is given the address once it answers
    public void host(Consumer<ServerAddress> whenRunning) {
        switch (state.get()) {
            case State.Running running -> whenRunning.accept(running.here());
            case State.Starting _ -> {}
            case State.Off _, State.Failed _ -> {
                state.set(new State.Starting());
                Thread.ofVirtual().name("hosting").start(() -> start(whenRunning));
            }
        }
    }

    private void start(Consumer<ServerAddress> whenRunning) {
        try {
            HostedServer started = HostedServer.start(data);
            List<String> others = LanAddresses.ofThisComputer().stream()
                    .map(address -> address + ":" + started.port())
                    .toList();
            Platform.runLater(() -> running(started, others, whenRunning));
        } catch (HostedServer.CannotStartException e) {
            String sentence = Texts.text("host.failed", Objects.toString(e.getMessage(), ""));
            Platform.runLater(() -> state.set(new State.Failed(sentence)));
        }
    }

    private void running(HostedServer started, List<String> others, Consumer<ServerAddress> whenRunning) {
        server = started;
        ServerAddress here = new ServerAddress("localhost", started.port());
        state.set(new State.Running(here, others));
        whenRunning.accept(here);
    }

    /// Stops the server; everybody in it is told.
    @Override
    public void close() {
        HostedServer running = server;
        if (running != null) {
            server = null;
            state.set(new State.Off());
            running.close();
        }
    }
}

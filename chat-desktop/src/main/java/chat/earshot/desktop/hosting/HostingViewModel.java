package chat.earshot.desktop.hosting;

import chat.earshot.common.network.LanAddress;
import chat.earshot.desktop.checks.ChecksViewModel;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.connection.ServerProbe;
import chat.earshot.desktop.language.Texts;
import chat.earshot.server.StartException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Whether this computer hosts a server, and where others find it. FX thread; starting and stopping
/// happen elsewhere.
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

    private static final String THIS_COMPUTER = "localhost";
    private static final String EVERY_ADDRESS = "0.0.0.0";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path data;
    private final String bind;
    private final int port;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Off());
    private @Nullable HostedServer server;
    private boolean closed;

    /// @param data the server's own folder
    /// @param port where to host, or the next one when something else is there
    public HostingViewModel(Path data, int port) {
        this(data, EVERY_ADDRESS, port);
    }

    /// @param bind the address to listen on
    public HostingViewModel(Path data, String bind, int port) {
        this.data = data;
        this.bind = bind;
        this.port = port;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Where a server is, on this computer, that nobody has given another port; empty when any free one is
    /// taken.
    public Optional<ServerAddress> usualAddress() {
        return port == 0 ? Optional.empty() : Optional.of(new ServerAddress(THIS_COMPUTER, port));
    }

    /// Starts a server, unless an Earshot server answers on this computer already.
    ///
    /// @param whenThere is given the address once there is one
    public void host(Consumer<ServerAddress> whenThere) {
        switch (state.get()) {
            case State.Running running -> whenThere.accept(running.here());
            case State.Starting _ -> {}
            case State.Off _, State.Failed _ -> {
                state.set(new State.Starting());
                Thread.ofPlatform().daemon().name("hosting").start(() -> findOrStart(whenThere));
            }
        }
    }

    private void findOrStart(Consumer<ServerAddress> whenThere) {
        ServerAddress usual = new ServerAddress(THIS_COMPUTER, port);
        switch (ServerProbe.ask(usual, PATIENCE)) {
            case ServerProbe.Found _ ->
                Platform.runLater(() -> {
                    state.set(new State.Off());
                    whenThere.accept(usual);
                });
            case ServerProbe.NotFound _ -> start(whenThere);
        }
    }

    private void start(Consumer<ServerAddress> whenThere) {
        try {
            HostedServer started = HostedServer.start(data, bind, port);
            List<String> others = addressesOf(started.port());
            Platform.runLater(() -> running(started, others, whenThere));
        } catch (StartException e) {
            String sentence = Texts.text("host.failed", Objects.toString(e.getMessage(), ""));
            Platform.runLater(() -> state.set(new State.Failed(sentence)));
        }
    }

    private void running(HostedServer started, List<String> others, Consumer<ServerAddress> whenThere) {
        if (closed) {
            started.close();
            return;
        }
        server = started;
        ServerAddress here = new ServerAddress(THIS_COMPUTER, started.port());
        state.set(new State.Running(here, others));
        whenThere.accept(here);
    }

    /// How many people are connected to the server here, oneself included; 0 when there is none.
    public int people() {
        return server == null ? 0 : server.people();
    }

    /// Where others reach the server here, as the networks are now: asks the system for that.
    ///
    /// @param whenKnown is given `host:port` for each network, the likeliest first; not called without a server
    public void invite(Consumer<List<String>> whenKnown) {
        HostedServer running = server;
        if (running != null) {
            Thread.ofVirtual().name("networks").start(() -> {
                List<String> addresses = addressesOf(running.port());
                Platform.runLater(() -> whenKnown.accept(addresses));
            });
        }
    }

    /// Whether others can reach the server here.
    public ChecksViewModel selfCheck() {
        HostedServer running = server;
        ServerAddress here = new ServerAddress(THIS_COMPUTER, running == null ? port : running.port());
        return new ChecksViewModel(new SelfCheck(
                here,
                new SelfCheck.Surroundings(
                        LanAddress::ofThisComputer,
                        () -> running == null ? List.of() : running.announcedAt(),
                        Firewall::thatIsOn)));
    }

    private static List<String> addressesOf(int port) {
        return LanAddress.ofThisComputer().stream()
                .filter(network -> !network.isVirtual())
                .map(network -> network.text() + ":" + port)
                .toList();
    }

    /// Stops the server; everybody in it is told.
    @Override
    public void close() {
        closed = true;
        HostedServer running = server;
        if (running != null) {
            server = null;
            running.close();
            state.set(new State.Off());
        }
    }
}

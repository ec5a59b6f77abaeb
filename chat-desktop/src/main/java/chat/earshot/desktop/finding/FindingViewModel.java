package chat.earshot.desktop.finding;

import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.ServerStatus;
import chat.earshot.desktop.cache.VisitedServers;
import chat.earshot.desktop.connection.InvalidAddressException;
import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.connection.ServerProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The servers that can be joined, kept up to date from [#begin] to [#end] and at no other time. FX
/// thread; asking the servers happens elsewhere.
public final class FindingViewModel {

    /// What comes of looking for announcements.
    public enum Looking {
        NOT_NOW,
        LOOKING,
        /// This computer is in no network.
        NO_NETWORK
    }

    private static final Duration ASK_EVERY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /// The window comes first: loading what listens takes a moment of the processor.
    private static final Duration LISTEN_AFTER = Duration.ofMillis(250);

    private final VisitedServers visited;
    private final Places places = new Places();
    private final Set<ServerAddress> asked = new HashSet<>();
    private final ObservableList<FoundServer> servers = FXCollections.observableArrayList();
    /// One for all: whoever listens to it is heard for as long as it is held, and it is held here.
    private final ObservableList<FoundServer> readOnly = FXCollections.unmodifiableObservableList(servers);
    private final ReadOnlyObjectWrapper<Looking> looking =
            new ReadOnlyObjectWrapper<>(this, "looking", Looking.NOT_NOW);
    private Lookout lookout = _ -> () -> {};
    private @Nullable Search search;

    public FindingViewModel(VisitedServers visited) {
        this.visited = visited;
    }

    /// From the next [#begin] on announcements are listened to in this way; without, servers joined before
    /// and those here are all that is found.
    public void listenWith(Lookout announcements) {
        lookout = announcements;
    }

    /// A server may be running here: it is listed while it answers.
    public void maybeHere(ServerAddress address) {
        places.maybeHere(address);
        askNow();
    }

    public ObservableList<FoundServer> servers() {
        return readOnly;
    }

    public ReadOnlyObjectProperty<Looking> lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// Begins to look for servers and to ask them how they are.
    public void begin() {
        if (search == null) {
            visited.all().forEach(this::offer);
            looking.set(Looking.LOOKING);
            search = new Search();
            show();
        }
    }

    /// Stops all of that; what was found stays in the list until it is looked for again.
    public void end() {
        if (search != null) {
            search.end();
            search = null;
            looking.set(Looking.NOT_NOW);
            places.allGone();
        }
    }

    /// Takes a server joined before off the list.
    public void forget(ServerId server) {
        visited.forget(server);
        places.forget(server);
        show();
    }

    private void offer(VisitedServers.Visited before) {
        try {
            places.visited(ServerAddress.parse(before.address()), before.server(), before.name());
        } catch (InvalidAddressException _) {
            // From another version; it can't be joined by this one.
        }
    }

    private void askNow() {
        if (search != null) {
            search.askAll();
        }
    }

    private void answered(ServerAddress address, ServerProbe.Result result) {
        asked.remove(address);
        switch (result) {
            case ServerProbe.Found(ServerStatus status, Duration roundTrip) ->
                places.answered(address, status, roundTrip);
            case ServerProbe.NotFound _ -> places.missed(address);
        }
        show();
    }

    /// Changes only what is different, so that nothing flickers.
    private void show() {
        List<FoundServer> now = places.servers();
        if (ids(now).equals(ids(servers))) {
            for (int i = 0; i < now.size(); i++) {
                if (!now.get(i).equals(servers.get(i))) {
                    servers.set(i, now.get(i));
                }
            }
        } else {
            servers.setAll(now);
        }
    }

    private static List<ServerId> ids(List<FoundServer> list) {
        return list.stream().map(FoundServer::server).toList();
    }

    /// One time of looking: its threads begin and end with it.
    private final class Search implements Lookout.Listener {
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("finding").factory());
        private final List<Runnable> endings = new ArrayList<>();

        private Search() {
            Objects.requireNonNull(clock.scheduleWithFixedDelay(
                    () -> onTurn(this::askAll), 0, ASK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
            Objects.requireNonNull(clock.schedule(
                    () -> onTurn(() -> endings.add(lookout.begin(this))),
                    LISTEN_AFTER.toMillis(),
                    TimeUnit.MILLISECONDS));
        }

        private void end() {
            clock.shutdownNow();
            endings.forEach(Runnable::run);
        }

        private void askAll() {
            places.toAsk().stream().filter(asked::add).forEach(this::ask);
        }

        private void ask(ServerAddress address) {
            Thread.ofVirtual().name("asking").start(() -> {
                ServerProbe.Result result = ServerProbe.ask(address, PATIENCE);
                Platform.runLater(() -> answered(address, result));
            });
        }

        @Override
        public void seen(Sighting sighting) {
            onTurn(() -> {
                places.seen(sighting);
                show();
                askAll();
            });
        }

        @Override
        public void gone(String label) {
            onTurn(() -> {
                places.gone(label);
                show();
            });
        }

        @Override
        public void lookingIn(int networks) {
            onTurn(() -> looking.set(networks == 0 ? Looking.NO_NETWORK : Looking.LOOKING));
        }

        /// On the FX thread, unless it is over by then.
        private void onTurn(Runnable change) {
            Platform.runLater(() -> {
                if (search == this) {
                    change.run();
                }
            });
        }
    }
}

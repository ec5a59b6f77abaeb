package chat.earshot.server.web;

import chat.earshot.common.protocol.CloseCode;
import chat.earshot.common.protocol.ServerStatus;
import chat.earshot.server.room.Mailbox;
import chat.earshot.server.web.http.FrontHandler;
import chat.earshot.server.web.http.PatienceFilter;
import chat.earshot.server.web.socket.Connections;
import chat.earshot.server.web.socket.EngineContainer;
import chat.earshot.server.web.socket.FlushRounds;
import chat.earshot.server.web.socket.Handshake;
import chat.earshot.server.web.socket.UpgradeFilter;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.FileCacheFilter;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.jspecify.annotations.Nullable;

/// The network: one port for all. Started once, closed once, by one thread.
///
/// All work is done by a few selector threads, so nothing that is called from here may wait: not the mailbox, not the
/// suppliers.
public final class WebServer implements AutoCloseable {
    private static final String NAME = "earshot";
    private static final int BACKLOG = 4096;
    private static final int MAX_SELECTORS = 4;
    private static final Duration HTTP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration CLOSE_WITHIN = Duration.ofMillis(2_500);
    private static final Duration LONGEST_SWEEP_INTERVAL = Duration.ofSeconds(1);

    private final WebSettings settings;
    private final FlushRounds rounds = new FlushRounds();
    private final Connections connections;
    private final PatienceFilter patience = new PatienceFilter(HTTP_PATIENCE);
    private final EngineContainer engine = new EngineContainer();
    private final UpgradeFilter upgrade;
    private final FrontHandler front;
    private final NetworkListener listener;
    private final HttpServer server = new HttpServer();
    private @Nullable Sweeper sweeper;

    /// @param status asked for `/status`, on a selector thread
    /// @param healthy whether messages can be stored, asked for `/health`, on a selector thread
    public WebServer(WebSettings settings, Mailbox hub, Supplier<ServerStatus> status, BooleanSupplier healthy) {
        this.settings = settings;
        Handshake handshake = new Handshake(settings.origins());
        connections = new Connections(hub, settings.limits(), rounds);
        upgrade = new UpgradeFilter(engine, handshake, connections);
        front = new FrontHandler(status, healthy, handshake);
        listener = new NetworkListener(NAME, settings.bindAddress(), settings.port());
    }

    /// From here on `/chat` takes connections, so the hub has to run.
    ///
    /// @throws java.net.BindException when the port is in use
    public void start() throws IOException {
        listener.setTransport(transport());
        listener.registerAddOn((_, chain) -> arrange(chain));
        server.getServerConfiguration().setName(NAME);
        server.getServerConfiguration().setJmxEnabled(false);
        // It would be answered by the library, with methods that aren't taken here.
        server.getServerConfiguration().setPassTraceRequest(true);
        server.addListener(listener);
        try {
            server.start();
        } catch (IOException e) {
            server.shutdownNow();
            throw e;
        }
        sweeper = Sweeper.started(sweepInterval(), this::sweep);
    }

    /// The port that was bound.
    public int port() {
        return listener.getPort();
    }

    /// Chat connections that are open, named or not.
    public int openConnections() {
        return connections.count();
    }

    /// Takes no more connections, tells everybody that the server goes away, waits until they have heard it, and stops.
    /// Takes less than 3 s.
    @Override
    public void close() {
        try {
            listener.getTransport().unbindAll();
            connections.closeAll(CloseCode.GOING_AWAY, CLOSE_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (sweeper != null) {
                sweeper.close();
            }
            server.shutdownNow();
            engine.stop();
        }
    }

    private TCPNIOTransport transport() {
        int selectors = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MAX_SELECTORS);
        TCPNIOTransport transport = TCPNIOTransportBuilder.newInstance()
                .setIOStrategy(SameThreadIOStrategy.getInstance())
                .setSelectorHandler(rounds)
                .setSelectorRunnersCount(selectors)
                .setTcpNoDelay(true)
                .setServerConnectionBackLog(BACKLOG)
                .build();
        transport.setName(NAME);
        return transport;
    }

    /// The usual chain for HTTP, with the front handler set right away: the server itself would do so after the port is
    /// open, and answer 404 in between.
    private void arrange(FilterChainBuilder chain) {
        chain.remove(chain.indexOfType(IdleTimeoutFilter.class));
        chain.remove(chain.indexOfType(FileCacheFilter.class));
        int last = chain.indexOfType(HttpServerFilter.class);
        ((HttpServerFilter) chain.get(last)).setHttpHandler(front);
        chain.add(last, upgrade);
        chain.add(last, patience);
    }

    private Duration sweepInterval() {
        Duration quarter = settings.limits().pingAfter().dividedBy(4);
        return quarter.compareTo(LONGEST_SWEEP_INTERVAL) < 0 ? quarter : LONGEST_SWEEP_INTERVAL;
    }

    private void sweep() {
        connections.checkLife();
        patience.endIdle();
    }
}

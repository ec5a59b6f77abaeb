package chat.earshot.server;

import chat.earshot.common.network.Announcement;
import chat.earshot.common.network.LanAddress;
import chat.earshot.common.protocol.Event;
import chat.earshot.common.protocol.ServerStatus;
import chat.earshot.server.discovery.Announcer;
import chat.earshot.server.discovery.Reach;
import chat.earshot.server.room.Codes;
import chat.earshot.server.room.Figures;
import chat.earshot.server.room.Hub;
import chat.earshot.server.store.DataFolder;
import chat.earshot.server.store.SqliteMessageLog;
import chat.earshot.server.store.StoreException;
import chat.earshot.server.web.WebServer;
import chat.earshot.server.web.WebSettings;
import chat.earshot.server.web.socket.ConnectionLimits;
import chat.earshot.server.web.socket.OriginRule;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A running server: wires the log, the hub and the network by hand, starts them in this order and stops them in the
/// other. Started and closed by one thread; asked by any.
public final class ChatServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger("chat.earshot.server");

    private final ServerOptions options;
    private final long startedNanos = System.nanoTime();
    private final DataFolder folder;
    private final SqliteMessageLog log;
    private final LogThreads threads = new LogThreads();
    private final Event.ServerInfo info;
    private final String operatorCode;
    /// The code, when it was made just now.
    private @Nullable String untoldCode;
    private final Hub hub;
    private final WebServer web;
    /// From when people can connect; none when nobody is to find the server by itself.
    private volatile @Nullable Announcer announcer;

    private ChatServer(ServerOptions options, DataFolder folder, SqliteMessageLog log) throws StoreException {
        this.options = options;
        this.folder = folder;
        this.log = log;
        this.info = new Event.ServerInfo(log.opening().server(), options.name(), Version.CURRENT);
        this.operatorCode = folder.operatorCode(this::newOperatorCode);
        this.hub = new Hub(info, log.opening(), log, threads.machine(operatorCode));
        this.web = new WebServer(webSettings(options), hub, this::status, hub::isHealthy);
    }

    /// Opens the data and the port; when this returns, people can connect.
    ///
    /// @throws StartException when the data folder or the port can't be had; nothing is left running then
    public static ChatServer start(ServerOptions options) throws StartException {
        ChatServer server = open(options);
        server.hub.start();
        try {
            server.web.start();
            server.tellNewCode();
            server.announcer = server.announced();
            return server;
        } catch (IOException e) {
            server.close();
            throw new StartException(sentence(options, e), e);
        }
    }

    /// Makes the history in a folder, put back from a backup, one that no client takes for what came after the backup.
    ///
    /// @throws StartException when a server is running there, or there is nothing
    public static void startNewHistory(Path data) throws StartException {
        try (DataFolder folder = DataFolder.open(data)) {
            SqliteMessageLog.startNewHistory(folder);
        } catch (StoreException e) {
            throw new StartException(String.valueOf(e.getMessage()), e);
        }
    }

    private static ChatServer open(ServerOptions options) throws StartException {
        try {
            DataFolder folder = DataFolder.open(options.data());
            try {
                return open(options, folder);
            } catch (StoreException e) {
                folder.close();
                throw e;
            }
        } catch (StoreException e) {
            throw new StartException(String.valueOf(e.getMessage()), e);
        }
    }

    private static ChatServer open(ServerOptions options, DataFolder folder) throws StoreException {
        SqliteMessageLog log = SqliteMessageLog.open(folder);
        try {
            return new ChatServer(options, folder, log);
        } catch (StoreException e) {
            log.close();
            throw e;
        }
    }

    private String newOperatorCode() {
        String code = Codes.random(new SecureRandom());
        untoldCode = code;
        return code;
    }

    /// A server that could not start has nothing to tell but why.
    private void tellNewCode() {
        if (untoldCode != null) {
            LOG.log(
                    Level.INFO,
                    "The operator''s code of this server is {0}. It is kept in the data folder.",
                    untoldCode);
        }
    }

    private static String sentence(ServerOptions options, IOException e) {
        if (!(e instanceof BindException)) {
            return "The port " + options.port() + " could not be opened: " + e.getMessage() + ".";
        }
        if (!isOwn(options.bind())) {
            return options.bind()
                    + " is no address of this machine. Choose one that is, or 0.0.0.0 for all, with --bind.";
        }
        return "Port " + options.port() + " on " + options.bind()
                + " is in use or not allowed. Is Earshot running already? Stop it, or choose another with --port.";
    }

    private static boolean isOwn(String bind) {
        try {
            InetAddress address = InetAddress.getByName(bind);
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static WebSettings webSettings(ServerOptions options) {
        return new WebSettings(
                options.bind(),
                options.port(),
                new OriginRule(OwnNames.lookedUp(), options.publicNames(), options.allowedOrigins()),
                ConnectionLimits.DEFAULT.withOutboxBytes(options.outboxBytes()));
    }

    private @Nullable Announcer announced() {
        Reach reach = Reach.of(options.bind());
        return options.presence() == ServerOptions.Presence.SILENT || reach.endsHere()
                ? null
                : Announcer.start(new Announcement(info.id(), info.name(), info.version()), port(), reach::now);
    }

    /// The port that was bound.
    public int port() {
        return web.port();
    }

    public Event.ServerInfo info() {
        return info;
    }

    /// Makes whoever says it the operator. For whoever runs this server in their own program.
    public String operatorCode() {
        return operatorCode;
    }

    /// In which networks people find the server by themselves just now.
    public List<LanAddress> announcedAt() {
        Announcer telling = announcer;
        return telling == null ? List.of() : telling.announcedAt();
    }

    /// As `/status` tells it.
    public ServerStatus status() {
        Figures figures = hub.figures();
        return new ServerStatus(
                figures.connections(),
                figures.messages(),
                info.id(),
                options.name(),
                info.version(),
                false,
                Duration.ofNanos(System.nanoTime() - startedNanos).toSeconds(),
                figures.people(),
                figures.rooms());
    }

    /// Tells everybody that the server goes away, and stops. What was acknowledged is kept.
    @Override
    public void close() {
        Announcer told = announcer;
        if (told != null) {
            told.end();
        }
        web.close();
        hub.close();
        if (threads.end()) {
            log.close();
            folder.close();
        } else {
            LOG.log(Level.WARNING, "The disk does not answer; the data folder stays in use until this program ends.");
        }
        if (told != null) {
            told.close();
        }
    }
}

package chat.earshot.desktop.connection;

import chat.earshot.common.codec.Codec;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Protocol;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.container.grizzly.client.GrizzlyClientContainer;
import org.glassfish.tyrus.container.grizzly.client.GrizzlyClientProperties;
import org.glassfish.tyrus.core.HandshakeException;
import org.jspecify.annotations.Nullable;

/// One WebSocket, from the handshake to its end; a new connection takes a new one. Owned by the client's thread, on
/// which its listener is called too. Nothing here blocks that thread.
///
/// It has a Grizzly transport of its own with one selector and one worker, which end with it. That also frees the
/// socket of a server that no longer answers: there is nothing else that would.
final class Link {
    private static final Logger LOG = System.getLogger(Link.class.getName());

    /// More than the largest page: 200 messages of 4,000 code points, each perhaps written as escapes.
    private static final int MAX_INCOMING_BYTES = 16 * 1024 * 1024;

    interface Listener {
        void opened(Link link);

        /// The server is there, but there is no conversation with it.
        ///
        /// @param status what HTTP answered, 0 when nothing did; 400 also when it does not speak `chat.v1`
        void notOpened(Link link, int status);

        void received(Link link, String frame);

        /// @param code of WebSocket; 1006 when the connection just broke
        void closed(Link link, int code, String reason);
    }

    private final Executor owner;
    private final Listener listener;
    private final Queue<String> toSend = new ArrayDeque<>();
    private @Nullable Session session;
    private boolean sending;
    private boolean ended;

    private Link(Executor owner, Listener listener) {
        this.owner = owner;
        this.listener = listener;
    }

    /// Begins the handshake, and returns at once.
    static Link open(ServerAddress address, Duration patience, Executor owner, Listener listener) {
        Link link = new Link(owner, listener);
        Thread.ofVirtual().name("connecting").start(() -> link.connect(address, patience));
        return link;
    }

    /// Sends it after all that was sent before.
    void send(Command command, @Nullable String ref) {
        toSend.add(new String(Codec.encode(command, ref), StandardCharsets.UTF_8));
        sendNext();
    }

    /// Ends it with a close frame where that is still possible. The listener hears nothing more.
    ///
    /// @return the thread that does it, for whoever wants to wait
    Thread end() {
        ended = true;
        toSend.clear();
        Session open = session;
        session = null;
        return Thread.ofVirtual().name("disconnecting").start(() -> {
            if (open != null) {
                close(open);
            }
        });
    }

    private void connect(ServerAddress address, Duration patience) {
        try {
            // The session comes through the endpoint, before anything that the server says.
            manager(patience).connectToServer(new Receiver(), config(), address.chat());
        } catch (DeploymentException | IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "No WebSocket", e);
            int status = statusIn(e);
            tell(() -> listener.notOpened(this, status));
        }
    }

    private static ClientManager manager(Duration patience) {
        ClientManager manager = ClientManager.createClient(GrizzlyClientContainer.class.getName());
        Map<String, Object> properties = manager.getProperties();
        properties.put(ClientProperties.HANDSHAKE_TIMEOUT, (int) patience.toMillis());
        properties.put(ClientProperties.INCOMING_BUFFER_SIZE, MAX_INCOMING_BYTES);
        // The selector is left as it is: only without a configuration of its own it is a single one.
        properties.put(
                GrizzlyClientProperties.WORKER_THREAD_POOL_CONFIG,
                ThreadPoolConfig.defaultConfig()
                        .setPoolName("websocket-worker")
                        .setDaemon(true)
                        .setCorePoolSize(1)
                        .setMaxPoolSize(1));
        return manager;
    }

    private static ClientEndpointConfig config() {
        return ClientEndpointConfig.Builder.create()
                .preferredSubprotocols(List.of(Protocol.V1))
                .configurator(new ClientEndpointConfig.Configurator() {
                    @Override
                    public void beforeRequest(Map<String, List<String>> headers) {
                        // An Origin is for browsers, to be judged as one; the library sends one all the same.
                        headers.remove("Origin");
                    }
                })
                .build();
    }

    private static int statusIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HandshakeException refused) {
                return refused.getHttpStatusCode();
            }
        }
        return 0;
    }

    private void opened(Session opened) {
        if (ended) {
            Thread.ofVirtual().start(() -> close(opened));
            return;
        }
        session = opened;
        if (opened.getNegotiatedSubprotocol().equals(Protocol.V1)) {
            listener.opened(this);
        } else {
            listener.notOpened(this, HttpURLConnection.HTTP_BAD_REQUEST);
        }
    }

    private void sendNext() {
        Session open = session;
        if (sending || open == null || toSend.isEmpty()) {
            return;
        }
        sending = true;
        try {
            open.getAsyncRemote().sendText(toSend.remove(), result -> owner.execute(() -> sent(result.isOK())));
        } catch (IllegalStateException e) {
            // Closed meanwhile; the listener is about to hear it.
            LOG.log(Level.DEBUG, "Not sent", e);
        }
    }

    private void sent(boolean ok) {
        sending = false;
        if (ok) {
            sendNext();
        }
    }

    private void tell(Runnable event) {
        owner.execute(() -> {
            if (!ended) {
                event.run();
            }
        });
    }

    private static void close(Session open) {
        try {
            open.close();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "Closed already", e);
        }
    }

    /// Called on the transport's worker, one call at a time.
    private final class Receiver extends Endpoint {
        @Override
        public void onOpen(Session opened, EndpointConfig config) {
            // Otherwise a task is scheduled anew for every frame.
            opened.setMaxIdleTimeout(-1);
            opened.setMaxTextMessageBufferSize(MAX_INCOMING_BYTES);
            opened.addMessageHandler(String.class, (MessageHandler.Whole<String>)
                    frame -> tell(() -> listener.received(Link.this, frame)));
            owner.execute(() -> opened(opened));
        }

        @Override
        public void onClose(Session closed, CloseReason reason) {
            String said = reason.getReasonPhrase() == null ? "" : reason.getReasonPhrase();
            tell(() -> listener.closed(Link.this, reason.getCloseCode().getCode(), said));
        }

        @Override
        public void onError(Session failed, Throwable cause) {
            LOG.log(Level.DEBUG, "The connection failed", cause);
        }
    }
}

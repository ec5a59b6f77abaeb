package chat.earshot.server.faults;

import chat.earshot.common.codec.Codec;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Answer;
import chat.earshot.common.protocol.Command;
import chat.earshot.common.protocol.Protocol;
import chat.earshot.common.protocol.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A client that behaves, on a real socket, and comes back whenever it lost its connection. For any thread; its
/// [Fleet] looks after it every now and then.
final class Client {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final long PING_AFTER_NANOS = Protocol.PING_AFTER.toNanos();
    private static final long DEAD_AFTER_NANOS = 2 * PING_AFTER_NANOS;
    private static final long COME_BACK_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final HttpClient http;
    private final Conduct conduct;
    private final List<Integer> closeCodes = new ArrayList<>();
    private URI server;
    private boolean wanted;
    private @Nullable Line line;
    private long lostNanos;
    private long closedNanos;
    private @Nullable String trouble;

    Client(HttpClient http, Conduct conduct, int port) {
        this.http = http;
        this.conduct = conduct;
        this.server = at(port);
    }

    private static URI at(int port) {
        return URI.create("ws://127.0.0.1:" + port + Protocol.CHAT_PATH);
    }

    /// From now on it is connected, or about to be.
    synchronized void connect() {
        wanted = true;
        if (line == null) {
            open();
        }
    }

    /// As [#connect], to the same server at another port.
    synchronized void connect(int port) {
        server = at(port);
        connect();
    }

    /// Breaks its connection off, and stays away.
    synchronized void leave() {
        wanted = false;
        Line was = line;
        if (was != null) {
            was.abort();
            lost(was);
        }
    }

    synchronized void say(String text) {
        conduct.write(text);
        send(conduct.next());
    }

    /// Wants one of its stored messages to be another.
    ///
    /// @param text absent: it is to go
    synchronized void correct(int which, @Nullable String text) {
        if (line != null) {
            send(conduct.correct(which, text));
        }
    }

    RoomId room() {
        return conduct.room();
    }

    /// Asks for the page before all that it knows.
    synchronized void askForOlder(int limit) {
        if (line != null) {
            line.send(conduct.older(limit), "page");
        }
    }

    synchronized boolean isLive() {
        return conduct.isLive();
    }

    /// Whether it is live, and all that it said is acknowledged.
    synchronized boolean isSettled() {
        return conduct.isSettled();
    }

    synchronized long cursor() {
        return conduct.cursor();
    }

    synchronized long oldest() {
        return conduct.oldest();
    }

    synchronized List<Long> roundTripNanos() {
        return conduct.roundTripNanos();
    }

    /// With which codes the server closed its connections, in order.
    synchronized List<Integer> closeCodes() {
        return List.copyOf(closeCodes);
    }

    /// When the server last closed a connection of it, as [System#nanoTime] tells it.
    synchronized long closedNanos() {
        return closedNanos;
    }

    /// What the server said that can't be understood; `null` is as it should be.
    synchronized @Nullable String trouble() {
        return trouble;
    }

    /// Its diary; [finished][Noted.Finished] when it believes to know everything.
    synchronized Diary diary() {
        return conduct.diary();
    }

    /// Comes back when it is time to, and looks whether the server is still there.
    synchronized void lookAround(long now) {
        Line open = line;
        if (open == null) {
            if (wanted && now - lostNanos > COME_BACK_AFTER_NANOS) {
                open();
            }
        } else if (open.isOpen()) {
            if (now - open.heardNanos > DEAD_AFTER_NANOS) {
                open.abort();
                lost(open);
            } else if (now - open.heardNanos > PING_AFTER_NANOS) {
                open.send(new Command.Ping(), null);
            }
            send(conduct.next());
        }
    }

    private void open() {
        Line opening = new Line();
        line = opening;
        var _ = http.newWebSocketBuilder()
                .subprotocols(Protocol.V1)
                .connectTimeout(CONNECT_WITHIN)
                .buildAsync(server, opening)
                .exceptionally(_ -> {
                    lost(opening);
                    return null;
                });
    }

    private synchronized void lost(Line which) {
        if (which == line) {
            line = null;
            lostNanos = System.nanoTime();
            conduct.disconnected();
        }
    }

    private synchronized void opened(Line which) {
        if (which == line) {
            send(Optional.of(conduct.hello()));
        } else {
            which.abort();
        }
    }

    private synchronized void heard(Line which, String text) {
        if (which != line) {
            return;
        }
        try {
            Optional<Answer> answer = Codec.decodeEvent(text);
            if (answer.isPresent()) {
                send(conduct.told(answer.get()));
            }
        } catch (ProtocolException e) {
            trouble = e.getMessage();
        }
    }

    private synchronized void closed(Line which, int code) {
        closeCodes.add(code);
        closedNanos = System.nanoTime();
        lost(which);
    }

    private void send(Optional<Command> command) {
        Line open = line;
        if (open != null && command.isPresent()) {
            open.send(command.get(), null);
        }
    }

    /// One connection. Its callbacks come one after another; the rest is called under the client's lock.
    private final class Line implements WebSocket.Listener {
        private final StringBuilder partial = new StringBuilder();
        private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
        private @Nullable WebSocket socket;
        private long heardNanos = System.nanoTime();

        boolean isOpen() {
            return socket != null;
        }

        void send(Command command, @Nullable String ref) {
            WebSocket open = socket;
            if (open != null) {
                String text = new String(Codec.encode(command, ref), StandardCharsets.UTF_8);
                sending = sending.thenCompose(_ -> open.sendText(text, true)).whenComplete((_, error) -> {
                    if (error != null) {
                        lost(this);
                    }
                });
            }
        }

        void abort() {
            if (socket != null) {
                socket.abort();
            }
        }

        @Override
        public void onOpen(WebSocket opened) {
            synchronized (Client.this) {
                socket = opened;
            }
            opened(this);
            opened.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            synchronized (Client.this) {
                heardNanos = System.nanoTime();
            }
            if (last) {
                heard(this, partial.toString());
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed(this, code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            lost(this);
        }
    }
}

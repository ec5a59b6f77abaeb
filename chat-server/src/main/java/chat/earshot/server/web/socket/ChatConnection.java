package chat.earshot.server.web.socket;

import chat.earshot.common.protocol.CloseCode;
import chat.earshot.server.room.Delivery;
import chat.earshot.server.room.Input;
import chat.earshot.server.room.Mailbox;
import chat.earshot.server.room.Participant;
import chat.earshot.server.web.dialect.Dialect;
import chat.earshot.server.web.dialect.Frames;
import chat.earshot.server.web.dialect.Language;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.glassfish.grizzly.nio.NIOConnection;
import org.glassfish.tyrus.core.CloseReasons;
import org.glassfish.tyrus.spi.Connection;
import org.jspecify.annotations.Nullable;

/// One WebSocket connection, from its handshake to its end.
///
/// What comes in is handled by the connection's selector thread. The hub's thread sends and closes, and any thread may
/// end it: all that goes out passes through the [Outbox], and what goes to the hub passes through one lock, so that
/// [Input.Closed] is the last that the hub hears.
final class ChatConnection implements Participant {
    private static final Logger LOG = System.getLogger(ChatConnection.class.getName());
    private static final byte[] NOTHING = {};

    private final NIOConnection socket;
    private final Mailbox hub;
    private final ConnectionLimits limits;
    private final String remoteAddress;
    private final Outbox outbox;
    private final Dialect dialect;
    private final FrameGuard guard = new FrameGuard();

    private final Object hubLock = new Object();
    private boolean left;

    private @Nullable Connection engine;
    private volatile long heardAt = System.nanoTime();
    private volatile long pingedAt = heardAt;
    /// When the end began, for those that have to be helped over it; 0 while open.
    private volatile long endingSince;

    ChatConnection(NIOConnection socket, Language language, Mailbox hub, Setting setting) {
        this.socket = socket;
        this.hub = hub;
        this.limits = setting.limits();
        this.remoteAddress = RemoteAddress.of(socket);
        this.outbox = new Outbox(
                socket, setting.rounds().of(socket.getSelectorRunner()), limits.outboxBytes(), this::sayNoMore);
        this.dialect = language.spokenBy(this, this::offer, this::answer);
    }

    /// What all connections of a server share.
    record Setting(ConnectionLimits limits, FlushRounds rounds) {}

    /// The handshake is through. Selector thread.
    void opened(Connection withEngine) {
        engine = withEngine;
        dialect.opened();
    }

    /// Bytes from the network. Selector thread.
    void read(ByteBuffer data) {
        heardAt = System.nanoTime();
        Connection reader = engine;
        if (endingSince != 0 || reader == null) {
            return;
        }
        CloseCode violation = guard.read(data, good -> reader.getReadHandler().handle(good));
        if (violation != null) {
            close(violation);
        }
    }

    /// A text from the engine. Selector thread.
    void received(String text) {
        if (endingSince != 0) {
            return;
        }
        try {
            dialect.received(text);
        } catch (RuntimeException e) {
            // The engine would swallow it. What was said is not known to have arrived, so the connection can't go on.
            LOG.log(Level.ERROR, "What " + remoteAddress + " sent could not be handled", e);
            terminate();
        }
    }

    @Override
    public void send(Delivery delivery) {
        byte[] frames = delivery.encoded(dialect.encoding());
        if (frames != null) {
            answer(frames);
        }
        dialect.told(delivery.event());
    }

    @Override
    public void close(CloseCode why) {
        endWith(Frames.close(why));
    }

    @Override
    public void onceDrained(Runnable then) {
        outbox.onceDrained(then);
    }

    @Override
    public String remoteAddress() {
        return remoteAddress;
    }

    /// Frames that are not an event from the hub. Any thread.
    void answer(byte[] frames) {
        if (!outbox.add(frames)) {
            LOG.log(Level.INFO, "{0} reads too slowly and was cut off", remoteAddress);
            beginToEnd();
            outbox.cut(Frames.close(CloseCode.TOO_SLOW));
        }
    }

    /// Sends what waits, then this frame, then no more.
    void endWith(byte[] closeFrame) {
        beginToEnd();
        outbox.end(closeFrame);
    }

    /// Ends with what has been said already.
    void end() {
        endWith(NOTHING);
    }

    /// Ends at once, whatever waits. Any thread.
    void terminate() {
        socket.terminateSilently();
    }

    /// The socket is closed, whoever closed it.
    void gone() {
        beginToEnd();
        outbox.abandon();
        Connection opened = engine;
        if (opened != null) {
            // Lets the engine forget its session; what it wants to say is not sent any more.
            opened.close(CloseReasons.CLOSED_ABNORMALLY.getCloseReason());
        }
    }

    /// Asks for a sign of life, or gives up.
    void checkLife(long now) {
        if (endingSince != 0) {
            if (isOver(limits.lingerAfterClose(), endingSince, now)) {
                terminate();
            }
        } else if (isOver(limits.deadAfter(), heardAt, now)) {
            LOG.log(Level.INFO, "{0} gave no sign of life and was given up", remoteAddress);
            terminate();
        } else if (isOver(limits.pingAfter(), heardAt, now) && isOver(limits.pingAfter(), pingedAt, now)) {
            pingedAt = now;
            answer(Frames.ping());
        }
    }

    private static boolean isOver(Duration time, long since, long now) {
        return now - since >= time.toNanos();
    }

    /// All is sent. The other side reads the end of it, closes, and thereby lets us close: closing at once could make
    /// the network drop what it has not delivered yet.
    private void sayNoMore() {
        try {
            ((SocketChannel) socket.getChannel()).shutdownOutput();
        } catch (IOException e) {
            terminate();
        }
    }

    private void beginToEnd() {
        synchronized (hubLock) {
            if (left) {
                return;
            }
            left = true;
            // 0 stands for open; a nanosecond more or less doesn't matter.
            endingSince = System.nanoTime() | 1;
            hub.offer(new Input.Closed(this));
        }
    }

    private boolean offer(Input input) {
        synchronized (hubLock) {
            return left || hub.offer(input);
        }
    }
}

package chat.earshot.desktop.notices.dbus;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.UnixDomainSocketAddress;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// A connection to the bus of the desktop session. Calls may come from any thread and wait for their answer; signals
/// are told on the thread that reads.
public final class SessionBus implements Closeable {
    private static final Logger LOG = System.getLogger(SessionBus.class.getName());

    private static final Call HELLO = daemon("Hello");
    private static final Call ADD_MATCH = daemon("AddMatch");
    /// Whoever connects is asked for nothing: the daemon knows the user at the other end of the socket.
    private static final String AUTHENTICATION = "\0AUTH EXTERNAL\r\nDATA\r\nBEGIN\r\n";
    private static final int LONGEST_LINE = 512;
    /// Larger ones come from nobody who is spoken to here.
    private static final long LARGEST_MESSAGE = 1L << 20;
    /// A service may have to be started first.
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    /// Is told of signals, on the thread that reads. It must not block.
    @FunctionalInterface
    public interface Listener {
        /// @param name interface and member
        void signalled(String name, Unpacker body);
    }

    private final SocketChannel channel;
    private final Listener listener;
    private final AtomicInteger serials = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Unpacker>> awaited = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private SessionBus(SocketChannel channel, Listener listener) {
        this.channel = channel;
        this.listener = listener;
    }

    public static SessionBus connect(Path socket, Listener listener) throws IOException {
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        SessionBus bus = new SessionBus(channel, listener);
        try {
            bus.authenticate();
            Thread.ofVirtual().name("session bus").start(bus::readAll);
            bus.call(HELLO, "", new Packer());
            return bus;
        } catch (IOException e) {
            bus.close();
            throw e;
        }
    }

    /// From now on the listener is told the signals of this interface that this service sends.
    public void listenTo(String service, String interfaceName) throws IOException {
        String rule = "type='signal',sender='" + service + "',interface='" + interfaceName + "'";
        call(ADD_MATCH, "s", new Packer().string(rule));
    }

    /// Waits for the answer.
    ///
    /// @param signature the types in `arguments`
    public Unpacker call(Call what, String signature, Packer arguments) throws IOException {
        int serial = serials.incrementAndGet();
        CompletableFuture<Unpacker> answer = new CompletableFuture<>();
        awaited.put(serial, answer);
        try {
            if (closed) {
                throw new EOFException("The session bus is gone");
            }
            write(what.packed(serial, signature, arguments));
            return answer.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("No answer to " + what.method(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            awaited.remove(serial);
        }
    }

    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The session bus was gone already", e);
        }
        awaited.values().forEach(answer -> answer.completeExceptionally(new EOFException("The session bus is gone")));
    }

    private void authenticate() throws IOException {
        write(AUTHENTICATION.getBytes(StandardCharsets.US_ASCII));
        String first = line();
        String second = line();
        if (!first.startsWith("DATA") || !second.startsWith("OK")) {
            throw new IOException("The session bus does not take us: " + first + ", " + second);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (line.length() < LONGEST_LINE) {
            fill(one.clear());
            char c = (char) one.get(0);
            if (c == '\n') {
                return line.toString().strip();
            }
            line.append(c);
        }
        throw new IOException("This is no D-Bus");
    }

    private void readAll() {
        try {
            while (!closed) {
                received(readOne());
            }
        } catch (IOException | BufferUnderflowException e) {
            LOG.log(Level.DEBUG, "The session bus is gone", e);
        } finally {
            close();
        }
    }

    private Incoming readOne() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(Incoming.HEAD);
        fill(head);
        head.order(Incoming.orderOf(head.get(0)));
        long rest = Incoming.restAfter(head);
        if (rest > LARGEST_MESSAGE) {
            throw new IOException("A message of " + rest + " bytes");
        }
        ByteBuffer whole = ByteBuffer.allocate(Incoming.HEAD + (int) rest).order(head.order());
        whole.put(head.flip());
        fill(whole);
        return Incoming.read(whole.flip());
    }

    private void received(Incoming message) {
        CompletableFuture<Unpacker> answer = awaited.get(message.replyTo());
        switch (message.type()) {
            case Incoming.ANSWER -> {
                if (answer != null) {
                    answer.complete(message.body());
                }
            }
            case Incoming.ERROR -> {
                if (answer != null) {
                    answer.completeExceptionally(new IOException(message.name()));
                }
            }
            case Incoming.SIGNAL -> listener.signalled(message.name(), message.body());
            default -> {
                // Nobody has anything to call here.
            }
        }
    }

    private void fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("The session bus is gone");
            }
        }
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        synchronized (channel) {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    private static Call daemon(String method) {
        return new Call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method);
    }
}

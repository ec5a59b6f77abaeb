package chat.earshot.server.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The network between clients and a server, with the faults that networks have: it can drop what is open, stand still,
/// be slow, and refuse. For any thread.
final class FaultyLine implements AutoCloseable {
    private static final int CHUNK = 16_384;
    private static final int BACKLOG = 2_048;

    private final int serverPort;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private @Nullable ServerSocket front;
    private boolean stalled;
    private volatile Duration delay = Duration.ZERO;

    private FaultyLine(int serverPort) throws IOException {
        this.serverPort = serverPort;
        ServerSocket first = listen(0);
        this.port = first.getLocalPort();
        takeOn(first);
    }

    static FaultyLine to(int serverPort) throws IOException {
        return new FaultyLine(serverPort);
    }

    /// Where clients connect.
    int port() {
        return port;
    }

    /// Every connection breaks at once, wherever it stands, as when somebody pulls the cable of a switch: what is on
    /// its
    /// way is lost, and both sides are told.
    void drop() {
        sockets.forEach(FaultyLine::reset);
        sockets.clear();
    }

    /// From now on nothing passes, and nobody is told.
    void stall() {
        lock.lock();
        try {
            stalled = true;
        } finally {
            lock.unlock();
        }
    }

    /// What stood still goes on.
    void goOn() {
        lock.lock();
        try {
            stalled = false;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Everything takes so much longer from now on, each way.
    void delay(Duration each) {
        delay = each;
    }

    /// New connections are refused from now on.
    void refuse() throws IOException {
        ServerSocket open;
        lock.lock();
        try {
            open = front;
            front = null;
        } finally {
            lock.unlock();
        }
        if (open != null) {
            open.close();
        }
    }

    /// New connections are taken again.
    void accept() throws IOException {
        takeOn(listen(port));
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        return listening;
    }

    private void takeOn(ServerSocket listening) {
        lock.lock();
        try {
            front = listening;
        } finally {
            lock.unlock();
        }
        Thread.startVirtualThread(() -> takeAll(listening));
    }

    private void takeAll(ServerSocket listening) {
        try {
            while (true) {
                Socket client = listening.accept();
                sockets.add(client);
                Thread.startVirtualThread(() -> connect(client));
            }
        } catch (IOException e) {
            if (!listening.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            sockets.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Thread.startVirtualThread(() -> carry(server, client));
            carry(client, server);
        } catch (IOException e) {
            // The server is away: so is the line to it.
            end(client);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                wait(delay);
                out.write(chunk, 0, length);
            }
            to.shutdownOutput();
        } catch (IOException | InterruptedException e) {
            // One side broke: so does the other.
            end(from);
            end(to);
        }
    }

    private void wait(Duration atLeast) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atLeast.toNanos();
            while (left > 0) {
                left = moved.awaitNanos(left);
            }
            while (stalled) {
                moved.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void end(Socket socket) {
        sockets.remove(socket);
        reset(socket);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is closed already.
        }
    }

    @Override
    public void close() throws IOException {
        refuse();
        drop();
        goOn();
    }
}

package chat.earshot.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A network between page and server that can fall silent: connections stay open and nothing passes any more, as when a
/// cable is pulled or a computer sleeps. New connections pass again.
final class SilentNetwork implements AutoCloseable {
    private static final int CHUNK = 8192;

    private final ServerSocket front;
    private final int serverPort;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    /// Connections of an earlier age are silent.
    private volatile int age;

    private SilentNetwork(int serverPort) throws IOException {
        this.front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.serverPort = serverPort;
    }

    static SilentNetwork before(int serverPort) throws IOException {
        SilentNetwork network = new SilentNetwork(serverPort);
        Thread.startVirtualThread(network::accept);
        return network;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + front.getLocalPort() + "/");
    }

    synchronized void silenceWhatIsOpen() {
        age++;
    }

    private void accept() {
        try {
            while (true) {
                Socket page = front.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                sockets.add(page);
                sockets.add(server);
                int born = age;
                Thread.startVirtualThread(() -> carry(page, server, born));
                Thread.startVirtualThread(() -> carry(server, page, born));
            }
        } catch (IOException e) {
            if (!front.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void carry(Socket from, Socket to, int born) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (born == age) {
                    out.write(chunk, 0, read);
                    out.flush();
                }
            }
            if (born == age) {
                to.shutdownOutput();
            }
        } catch (IOException e) {
            // One of the two is gone, so the other has nobody to talk to.
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        front.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}

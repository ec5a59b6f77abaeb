package chat.earshot.server.web.socket;

import java.net.InetSocketAddress;
import org.glassfish.grizzly.nio.NIOConnection;

/// Where a connection comes from, as the log writes it.
final class RemoteAddress {
    private RemoteAddress() {}

    /// `192.168.1.7:50123`, without asking a name server.
    static String of(NIOConnection connection) {
        if (connection.getPeerAddress() instanceof InetSocketAddress address && address.getAddress() != null) {
            String host = address.getAddress().getHostAddress();
            return host.indexOf(':') < 0 ? host + ":" + address.getPort() : "[" + host + "]:" + address.getPort();
        }
        return "unknown";
    }
}

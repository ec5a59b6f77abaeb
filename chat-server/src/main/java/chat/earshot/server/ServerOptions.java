package chat.earshot.server;

import chat.earshot.common.protocol.Protocol;
import java.nio.file.Path;
import java.util.List;

/// How a server is to run, checked once.
///
/// @param bind the address to listen on; `0.0.0.0` is every one of this machine
/// @param port 0 takes any free one
/// @param data the folder that holds everything the server keeps
/// @param name what people see
/// @param allowedOrigins pages from elsewhere that may connect; `null` is a page opened as a file
/// @param publicNames host names under which browsers may reach this server besides its own
/// @param outboxBytes how much may wait for a reader before it is cut
/// @param presence whether people on this network find the server by themselves
public record ServerOptions(
        String bind,
        int port,
        Path data,
        String name,
        List<String> allowedOrigins,
        List<String> publicNames,
        long outboxBytes,
        Presence presence) {

    /// Whether a server tells the network that it is there.
    public enum Presence {
        /// Tells by multicast DNS, unless it listens on the loopback address alone.
        ANNOUNCED,
        /// Whoever wants to join must know the address.
        SILENT
    }

    public static final long DEFAULT_OUTBOX_BYTES = 4L * 1024 * 1024;

    public ServerOptions {
        allowedOrigins = List.copyOf(allowedOrigins);
        publicNames = List.copyOf(publicNames);
    }

    /// Everything as it is when nothing is said, but for the folder and the name.
    public static ServerOptions of(Path data, String name) {
        return new ServerOptions(
                "0.0.0.0",
                Protocol.DEFAULT_PORT,
                data,
                name,
                List.of(),
                List.of(),
                DEFAULT_OUTBOX_BYTES,
                Presence.ANNOUNCED);
    }

    public ServerOptions listeningOn(String address, int newPort) {
        return new ServerOptions(address, newPort, data, name, allowedOrigins, publicNames, outboxBytes, presence);
    }
}

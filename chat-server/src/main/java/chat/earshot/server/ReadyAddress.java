package chat.earshot.server;

import chat.earshot.common.network.LanAddress;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// The address to tell people: the one that was asked for, or, for a server on all of them, one that others on this
/// network can reach.
final class ReadyAddress {
    private ReadyAddress() {}

    static String of(String bind, int port) {
        return "http://" + host(bind) + ":" + port;
    }

    private static String host(String bind) {
        try {
            InetAddress address = InetAddress.getByName(bind);
            if (!address.isAnyLocalAddress()) {
                return address instanceof Inet4Address
                        ? address.getHostAddress()
                        : "[" + address.getHostAddress() + "]";
            }
            return LanAddress.ofThisComputer().stream()
                    .map(LanAddress::text)
                    .findFirst()
                    .orElse("localhost");
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}

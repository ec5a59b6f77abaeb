package chat.earshot.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
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
            return NetworkInterface.networkInterfaces()
                    .filter(ReadyAddress::isUsable)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(candidate -> candidate instanceof Inet4Address && candidate.isSiteLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .findFirst()
                    .orElse("localhost");
        } catch (UnknownHostException | SocketException e) {
            return "localhost";
        }
    }

    private static boolean isUsable(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback() && !network.isVirtual() && !network.isPointToPoint();
        } catch (SocketException e) {
            return false;
        }
    }
}

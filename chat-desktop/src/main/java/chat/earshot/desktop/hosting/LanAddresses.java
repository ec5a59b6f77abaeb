package chat.earshot.desktop.hosting;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;

/// The addresses by which others on the network reach this computer. Stateless; it asks the system, so not for the FX
/// thread.
final class LanAddresses {
    private LanAddresses() {}

    /// IPv4 addresses of this computer's networks, those of private networks first; empty when it is in none.
    static List<String> ofThisComputer() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(LanAddresses::isUsed)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(LanAddresses::isReachable)
                    .sorted((a, b) -> Boolean.compare(b.isSiteLocalAddress(), a.isSiteLocalAddress()))
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static boolean isUsed(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback() && !network.isPointToPoint();
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isReachable(InetAddress address) {
        return address instanceof Inet4Address && !address.isLoopbackAddress() && !address.isLinkLocalAddress();
    }
}

package chat.earshot.desktop.connection;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What a session looks at to notice that its computer slept, or is in another network.
///
/// @param wall goes on while the computer sleeps
/// @param addresses those that this computer has now
record Surroundings(InstantSource wall, Supplier<Set<InetAddress>> addresses) {

    static Surroundings ofThisComputer() {
        return new Surroundings(InstantSource.system(), Surroundings::addressesNow);
    }

    /// Less than a millisecond.
    private static Set<InetAddress> addressesNow() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Surroundings::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SocketException _) {
            // There is no interface at all.
            return Set.of();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException _) {
            // It went away while it was being looked at.
            return false;
        }
    }
}

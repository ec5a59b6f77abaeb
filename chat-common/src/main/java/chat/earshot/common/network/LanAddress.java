package chat.earshot.common.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An address by which others on a network reach this computer. Immutable; asking for all of them asks the system, so
/// not for a thread that draws.
///
/// @param address of IPv4: that is what every network of a home, a school or an office has
/// @param prefixBits how many bits its network's addresses have in common
/// @param network what the system calls the connection: `wlan0`, `Ethernet 2`
public record LanAddress(Inet4Address address, int prefixBits, String network) {
    /// Networks that exist inside this computer only, for containers and virtual machines.
    private static final Pattern VIRTUAL =
            Pattern.compile("docker.*|br-.*|veth.*|virbr.*|lxc.*|lxd.*|cni.*|podman.*|vmnet.*|vboxnet.*"
                    + "|.*virtualbox.*|.*vmware.*|.*hyper-v.*|.*vethernet.*|.*wsl.*");
    private static final int BITS = 32;

    private static final Comparator<LanAddress> LIKELIEST_FIRST = Comparator.comparing(LanAddress::isVirtual)
            .thenComparing(lan -> lan.address().isLinkLocalAddress())
            .thenComparing(lan -> !lan.isPrivate());

    /// All of this computer's, the likeliest to be useful to others first; empty when it is in no network.
    public static List<LanAddress> ofThisComputer() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(LanAddress::isUsed)
                    .flatMap(LanAddress::of)
                    .sorted(LIKELIEST_FIRST)
                    .toList();
        } catch (SocketException _) {
            return List.of();
        }
    }

    /// Whether only this computer and what runs in it is in that network.
    public boolean isVirtual() {
        return VIRTUAL.matcher(network.toLowerCase(Locale.ROOT)).matches();
    }

    /// Whether it can't be reached from the internet.
    public boolean isPrivate() {
        return address.isSiteLocalAddress() || address.isLinkLocalAddress();
    }

    /// Whether the other one is in the same network, so that nothing lies between but cables, switches and radio.
    public boolean isNextTo(InetAddress other) {
        if (!(other instanceof Inet4Address)) {
            return false;
        }
        int different = bits(address) ^ bits(other);
        return prefixBits == 0 || different >>> (BITS - prefixBits) == 0;
    }

    /// The address alone, as people type it.
    public String text() {
        return address.getHostAddress();
    }

    private static int bits(InetAddress address) {
        int bits = 0;
        for (byte part : address.getAddress()) {
            bits = bits << Byte.SIZE | Byte.toUnsignedInt(part);
        }
        return bits;
    }

    private static boolean isUsed(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback() && !network.isPointToPoint();
        } catch (SocketException _) {
            return false;
        }
    }

    private static Stream<LanAddress> of(NetworkInterface network) {
        String name = network.getDisplayName() == null ? network.getName() : network.getDisplayName();
        return network.getInterfaceAddresses().stream()
                .filter(own -> own.getAddress() instanceof Inet4Address
                        && !own.getAddress().isLoopbackAddress())
                .map(own -> of(own, name));
    }

    private static LanAddress of(InterfaceAddress own, String network) {
        return new LanAddress((Inet4Address) own.getAddress(), own.getNetworkPrefixLength(), network);
    }
}

package chat.earshot.server.discovery;

import chat.earshot.common.network.LanAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Which of this computer's addresses lead to a server that listens on one of them, or on all. Immutable.
public final class Reach {
    private final InetAddress bound;

    private Reach(InetAddress bound) {
        this.bound = bound;
    }

    /// @param bind an IP address, as a server is told to listen on
    public static Reach of(String bind) {
        try {
            return new Reach(InetAddress.getByName(bind));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an IP address: " + bind, e);
        }
    }

    /// Whether only this computer itself will ever reach it.
    public boolean endsHere() {
        return bound.isLoopbackAddress();
    }

    /// As the networks are just now.
    public List<LanAddress> now() {
        return LanAddress.ofThisComputer().stream()
                .filter(own -> bound.isAnyLocalAddress() || own.address().equals(bound))
                .toList();
    }
}

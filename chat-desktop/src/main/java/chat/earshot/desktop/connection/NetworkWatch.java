package chat.earshot.desktop.connection;

import java.net.InetAddress;
import java.util.Set;

/// Notices that this computer is in another network than before, or in none: its addresses changed. Owned by one
/// thread.
final class NetworkWatch {
    private Set<InetAddress> last;

    NetworkWatch(Set<InetAddress> addresses) {
        this.last = addresses;
    }

    boolean hasChanged(Set<InetAddress> addresses) {
        boolean changed = !addresses.equals(last);
        last = addresses;
        return changed;
    }
}

package chat.earshot.desktop.finding;

import chat.earshot.common.network.Announcement;
import chat.earshot.common.network.LanAddress;
import chat.earshot.desktop.connection.ServerAddress;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;

/// Listens in one network. Opening and closing block.
final class Ear implements AutoCloseable, ServiceListener {
    private static final Logger LOG = System.getLogger(Ear.class.getName());

    private final JmDNS dns;
    private final Lookout.Listener listener;

    private Ear(JmDNS dns, Lookout.Listener listener) {
        this.dns = dns;
        this.listener = listener;
    }

    static Ear open(LanAddress network, Lookout.Listener listener) throws IOException {
        String host = "earshot-app-" + ProcessHandle.current().pid() + "-"
                + network.text().replace('.', '-');
        // Given a name, the address is not looked up, which could take long.
        InetAddress address = InetAddress.getByAddress(host, network.address().getAddress());
        Ear ear = new Ear(JmDNS.create(address, host), listener);
        ear.dns.addServiceListener(Announcement.SERVICE_TYPE, ear);
        return ear;
    }

    @Override
    public void serviceAdded(ServiceEvent event) {
        // Asks for what is still missing; the answer is told below.
        dns.requestServiceInfo(event.getType(), event.getName(), 1);
    }

    @Override
    public void serviceResolved(ServiceEvent event) {
        ServiceInfo info = event.getInfo();
        List<ServerAddress> addresses = Arrays.stream(info.getInet4Addresses())
                .map(address -> new ServerAddress(address.getHostAddress(), info.getPort()))
                .toList();
        if (!addresses.isEmpty()) {
            Announcement.heard(info::getPropertyString)
                    .ifPresent(said ->
                            listener.seen(new Sighting(event.getName(), said.server(), said.name(), addresses)));
        }
    }

    @Override
    public void serviceRemoved(ServiceEvent event) {
        listener.gone(event.getName());
    }

    @Override
    public void close() {
        try {
            dns.close();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "The network is gone already", e);
        }
    }
}

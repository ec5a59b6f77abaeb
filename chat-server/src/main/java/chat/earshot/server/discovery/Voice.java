package chat.earshot.server.discovery;

import chat.earshot.common.network.Announcement;
import chat.earshot.common.network.LanAddress;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.util.List;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;

/// The announcement in one network. Opening and closing block; for one thread at a time.
final class Voice implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Voice.class.getName());

    /// It can't be announced there.
    static final class LostException extends Exception {
        private static final long serialVersionUID = 1L;

        LostException(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final JmDNS dns;

    private Voice(JmDNS dns) {
        this.dns = dns;
    }

    static Voice raise(Announcement what, int port, LanAddress at) throws LostException {
        // A name for the machine that no other server or network of it has, since each stands for one address.
        String host = "earshot-" + port + "-" + at.text().replace('.', '-');
        try {
            // Given a name, the address is not looked up, which could take long.
            InetAddress address = InetAddress.getByAddress(host, at.address().getAddress());
            JmDNS dns = JmDNS.create(address, host);
            try {
                dns.registerService(
                        ServiceInfo.create(Announcement.SERVICE_TYPE, what.label(at), port, 0, 0, what.texts()));
                return new Voice(dns);
            } catch (IOException | RuntimeException e) {
                dns.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            throw new LostException(e);
        }
    }

    /// All at once: each takes its time.
    static void closeAll(List<Voice> voices) {
        List<Thread> closing = voices.stream()
                .map(voice -> Thread.ofPlatform().daemon().name("goodbye").start(voice::close))
                .toList();
        try {
            for (Thread thread : closing) {
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Says goodbye.
    @Override
    public void close() {
        try {
            dns.close();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "The network is gone already", e);
        }
    }
}

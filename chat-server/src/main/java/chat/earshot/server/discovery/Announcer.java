package chat.earshot.server.discovery;

import chat.earshot.common.network.Announcement;
import chat.earshot.common.network.LanAddress;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Tells each network that this computer is in, by multicast DNS, where the server is, and follows when networks come
/// and go. Everything happens on a thread of its own, beside the server: nothing here delays or fails it. For any
/// thread.
public final class Announcer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Announcer.class.getName());
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    /// Goodbyes take the library one to two seconds.
    private static final Duration GOODBYE_WITHIN = Duration.ofSeconds(3);

    private final Announcement what;
    private final int port;
    private final Supplier<List<LanAddress>> networks;
    private final Thread thread;
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile List<LanAddress> announcedAt = List.of();
    /// The thread's own.
    private final Map<LanAddress, Voice> voices = new HashMap<>();
    private final Set<LanAddress> complainedOf = new HashSet<>();

    private Announcer(Announcement what, int port, Supplier<List<LanAddress>> networks) {
        this.what = what;
        this.port = port;
        this.networks = networks;
        this.thread = Thread.ofPlatform().daemon().name("announcer").start(this::run);
    }

    /// Begins to announce, and returns at once.
    ///
    /// @param networks asked again and again: which addresses lead to the server now
    public static Announcer start(Announcement what, int port, Supplier<List<LanAddress>> networks) {
        return new Announcer(what, port, networks);
    }

    /// Where it is announced just now.
    public List<LanAddress> announcedAt() {
        return announcedAt;
    }

    /// Begins to say goodbye, and returns at once.
    public void end() {
        ending.countDown();
    }

    /// Says goodbye, so that nobody goes on seeing a server that is gone, and waits for that a moment.
    @Override
    public void close() {
        end();
        try {
            if (!thread.join(GOODBYE_WITHIN)) {
                LOG.log(Level.DEBUG, "The network takes long to say goodbye to");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                follow(networks.get());
            } while (!ending.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            follow(List.of());
        }
    }

    private void follow(List<LanAddress> wanted) {
        List<Voice> gone = new ArrayList<>();
        voices.entrySet().removeIf(entry -> {
            boolean isGone = !wanted.contains(entry.getKey());
            if (isGone) {
                gone.add(entry.getValue());
            }
            return isGone;
        });
        Voice.closeAll(gone);
        wanted.stream().filter(address -> !voices.containsKey(address)).forEach(this::speakUp);
        announcedAt = wanted.stream().filter(voices::containsKey).toList();
        complainedOf.retainAll(wanted);
    }

    private void speakUp(LanAddress address) {
        if (ending.getCount() == 0) {
            return;
        }
        try {
            voices.put(address, Voice.raise(what, port, address));
            complainedOf.remove(address);
            LOG.log(Level.DEBUG, "Announced at {0}", address.text());
        } catch (Voice.LostException e) {
            if (complainedOf.add(address)) {
                LOG.log(
                        Level.INFO,
                        "Not announced at {0}: {1}. Whoever joins there has to type the address.",
                        address.text(),
                        e.getMessage());
            }
        }
    }
}

package chat.earshot.desktop.finding;

import chat.earshot.common.network.LanAddress;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Looks by multicast DNS, in every network that this computer is in, and follows when networks come
/// and go. It has a thread of its own from beginning to end, and no socket and no thread at other
/// times.
public final class MulticastLookout implements Lookout {
    private static final Logger LOG = System.getLogger(MulticastLookout.class.getName());
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    @Override
    public Runnable begin(Listener listener) {
        Watch watch = new Watch(listener);
        Thread.ofPlatform().daemon().name("lookout").start(watch);
        return watch.ending::countDown;
    }

    /// One time of looking.
    private static final class Watch implements Runnable {
        private final Listener listener;
        private final CountDownLatch ending = new CountDownLatch(1);
        private final Map<LanAddress, Ear> ears = new HashMap<>();

        private Watch(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void run() {
            try {
                do {
                    follow(LanAddress.ofThisComputer());
                } while (!ending.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                closeAll();
            }
        }

        private void follow(List<LanAddress> networks) {
            Set.copyOf(ears.keySet()).stream()
                    .filter(known -> !networks.contains(known))
                    .map(ears::remove)
                    .forEach(Ear::close);
            for (LanAddress network : networks) {
                if (!ears.containsKey(network) && ending.getCount() > 0) {
                    listenIn(network);
                }
            }
            listener.lookingIn(ears.size());
        }

        private void listenIn(LanAddress network) {
            try {
                ears.put(network, Ear.open(network, listener));
            } catch (IOException | RuntimeException e) {
                // Tried again at the next look; the list says when no network is left.
                LOG.log(Level.DEBUG, "Can't look for servers at " + network.text(), e);
            }
        }

        /// All at once: each takes its time.
        private void closeAll() {
            ears.values()
                    .forEach(ear ->
                            Thread.ofPlatform().daemon().name("lookout-ends").start(ear::close));
            ears.clear();
        }
    }
}

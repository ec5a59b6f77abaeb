package chat.earshot.desktop.finding;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Hears what a test calls out, as the network would carry it.
public final class Town implements Lookout {
    private final AtomicReference<@Nullable Listener> listener = new AtomicReference<>();

    @Override
    public Runnable begin(Listener listening) {
        listener.set(listening);
        return () -> listener.set(null);
    }

    public boolean isListenedTo() {
        return listener.get() != null;
    }

    public void announce(StandIn server) {
        announce(server.sighting());
    }

    public void announce(Sighting sighting) {
        listening().seen(sighting);
    }

    public void takeBack(StandIn server) {
        listening().gone(server.sighting().label());
    }

    public void lookingIn(int networks) {
        listening().lookingIn(networks);
    }

    private Listener listening() {
        Listener now = listener.get();
        if (now == null) {
            throw new AssertionError("Nobody listens");
        }
        return now;
    }
}

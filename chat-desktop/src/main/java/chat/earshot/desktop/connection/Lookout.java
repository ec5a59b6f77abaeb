package chat.earshot.desktop.connection;

import org.jspecify.annotations.Nullable;

/// Looks every few seconds whether the server still answers, the computer slept or its network changed. Owned by the
/// client's thread.
final class Lookout {

    /// Is told what to do about it.
    interface Listener {
        /// The server is to be asked for a sign of life.
        void ask();

        /// It did not answer.
        void silent();

        /// While there is no connection: what did not work a moment ago may work now.
        void tryAgain();
    }

    private final Timing timing;
    private final Surroundings surroundings;
    private final Listener listener;
    private final SleepWatch sleep;
    private final NetworkWatch network;
    private final ClientThread.Timer ticking;
    /// While online.
    private @Nullable Pulse pulse;

    Lookout(ClientThread thread, Timing timing, Surroundings surroundings, Listener listener) {
        this.timing = timing;
        this.surroundings = surroundings;
        this.listener = listener;
        this.sleep = new SleepWatch(
                timing.tick(), System.nanoTime(), surroundings.wall().millis());
        this.network = new NetworkWatch(surroundings.addresses().get());
        this.ticking = thread.every(timing.tick(), this::look);
    }

    void online() {
        pulse = new Pulse(timing, System.nanoTime());
    }

    void offline() {
        pulse = null;
    }

    /// The server said something.
    void heard() {
        if (pulse != null) {
            pulse.heard(System.nanoTime());
        }
    }

    void end() {
        ticking.cancel();
    }

    private void look() {
        long now = System.nanoTime();
        boolean slept = sleep.hasSlept(now, surroundings.wall().millis());
        boolean moved = network.hasChanged(surroundings.addresses().get());
        boolean doubtful = slept || moved;
        if (pulse != null) {
            switch (doubtful ? pulse.doubt(now) : pulse.check(now)) {
                case ALIVE -> {
                    // As it should be.
                }
                case ASK -> listener.ask();
                case DEAD -> listener.silent();
            }
        } else if (doubtful) {
            listener.tryAgain();
        }
    }
}

package chat.earshot.server.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// A thread that looks after connections now and then, and goes on whatever happens to one look.
final class Sweeper implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Sweeper.class.getName());

    private final Duration interval;
    private final Runnable sweep;
    private final Thread thread;

    private Sweeper(Duration interval, Runnable sweep) {
        this.interval = interval;
        this.sweep = sweep;
        this.thread = Thread.ofPlatform().name("earshot-sweeper").daemon().unstarted(this::run);
    }

    static Sweeper started(Duration interval, Runnable sweep) {
        Sweeper sweeper = new Sweeper(interval, sweep);
        sweeper.thread.start();
        return sweeper;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(interval);
                sweep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            sweep.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Looking after the connections failed; it will be tried again", e);
        }
    }
}

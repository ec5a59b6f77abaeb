package chat.earshot.desktop.conversation.history;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/// Spreads the steps of a mouse wheel over a few frames, in whole pixels. Runs only while there is something to move.
/// FX thread.
final class Glide extends AnimationTimer {
    /// After so many seconds about two thirds of the way are done.
    private static final double TIME_CONSTANT = 0.055;

    private static final double FIRST_FRAME = 1 / 60.0;

    private final DoubleConsumer move;
    private double left;
    private long last;

    Glide(DoubleConsumer move) {
        this.move = move;
    }

    void by(double pixels) {
        boolean turned = Math.signum(pixels) != Math.signum(left);
        if (left == 0) {
            last = 0;
            start();
        }
        left = turned ? pixels : left + pixels;
    }

    void halt() {
        left = 0;
        stop();
    }

    @Override
    public void handle(long now) {
        double seconds = last == 0 ? FIRST_FRAME : (now - last) / 1e9;
        last = now;
        double exact = left * (1 - Math.exp(-seconds / TIME_CONSTANT));
        // At least one pixel, so that it arrives.
        double step = Math.abs(exact) < 1 ? Math.signum(left) * Math.min(1, Math.abs(left)) : Math.rint(exact);
        left -= step;
        move.accept(step);
        if (Math.abs(left) < 0.5) {
            halt();
        }
    }
}

package chat.earshot.desktop.notices.system;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// The pixels of a picture, for whoever knows no JavaFX. Immutable.
final class Picture {
    private static final long PATIENCE_SECONDS = 2;

    private final int side;
    private final int[] argb;

    private Picture(int side, int[] argb) {
        this.side = side;
        this.argb = argb;
    }

    /// Has it drawn on the FX thread, and waits for that, though not for ever. For any thread but that one.
    static Optional<Picture> drawn(Supplier<Image> drawing) {
        try {
            return Optional.of(CompletableFuture.supplyAsync(() -> of(drawing.get()), Platform::runLater)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Picture of(Image image) {
        int side = (int) image.getWidth();
        int[] argb = new int[side * side];
        image.getPixelReader().getPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
        return new Picture(side, argb);
    }

    int side() {
        return side;
    }

    int[] argb() {
        return argb.clone();
    }

    /// Four bytes for each pixel: red, green, blue, opacity.
    byte[] rgba() {
        byte[] bytes = new byte[argb.length * 4];
        for (int i = 0; i < argb.length; i++) {
            bytes[4 * i] = (byte) (argb[i] >> 16);
            bytes[4 * i + 1] = (byte) (argb[i] >> 8);
            bytes[4 * i + 2] = (byte) argb[i];
            bytes[4 * i + 3] = (byte) (argb[i] >>> 24);
        }
        return bytes;
    }
}

package chat.earshot.desktop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;

/// Takes pictures of scenes, and writes them as PNG.
public final class Pictures {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private Pictures() {}

    /// On the FX thread.
    ///
    /// @param scale pixels for each pixel of the scene, both ways
    static WritableImage of(Scene scene, double scale) {
        SnapshotParameters scaled = new SnapshotParameters();
        scaled.setTransform(new Scale(scale, scale));
        scaled.setFill(scene.getFill());
        scaled.setViewport(new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot().snapshot(scaled, null);
    }

    /// Waits until the toolkit has drawn a few times, so that style and layout are done.
    public static void settle() {
        CountDownLatch pulses = new CountDownLatch(6);
        Fx.run(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
                if (pulses.getCount() == 0) {
                    stop();
                }
            }
        }.start());
        try {
            if (!pulses.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The toolkit does not draw");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        ByteBuffer raw = ByteBuffer.allocate(height * (1 + width * 3));
        for (int y = 0; y < height; y++) {
            raw.put((byte) 0);
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                raw.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
            }
        }
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 2);
        ByteBuffer png = ByteBuffer.allocate(raw.capacity() + 4096).put(SIGNATURE);
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", deflated(raw.array()));
        chunk(png, "IEND", new byte[0]);
        Files.createDirectories(file.getParent());
        byte[] bytes = new byte[png.position()];
        png.flip().get(bytes);
        Files.write(file, bytes);
    }

    private static byte[] deflated(byte[] raw) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(raw);
            deflater.finish();
            byte[] buffer = new byte[raw.length];
            int length = deflater.deflate(buffer);
            return java.util.Arrays.copyOf(buffer, length);
        }
    }

    private static void chunk(ByteBuffer png, String type, byte[] data) {
        byte[] name = type.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        png.putInt(data.length).put(name).put(data).putInt((int) sum.getValue());
    }
}

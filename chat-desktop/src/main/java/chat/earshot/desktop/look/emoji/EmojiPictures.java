package chat.earshot.desktop.look.emoji;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Affine;
import javafx.scene.transform.MatrixType;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/// Paints emoji in just the pixels that are wanted, so that they are sharp at every scale, and keeps those that were
/// used last. FX thread.
public final class EmojiPictures {
    /// Of pixels kept; some thousand pictures in the size of text.
    private static final long MOST_BYTES = 4_000_000;

    private static final EmojiPictures KEPT = new EmojiPictures();

    private record Wanted(String key, int pixels) {
        long bytes() {
            return 4L * pixels * pixels;
        }
    }

    private final Map<Wanted, Image> images = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    private EmojiPictures() {}

    /// @param characters of one emoji, as [EmojiRuns] finds it
    /// @param pixels the side, in the pixels of the screen
    public static Image picture(String characters, int pixels) {
        return KEPT.get(new Wanted(EmojiKeys.of(characters), pixels));
    }

    /// Paints those that are not kept, all at once, which takes a fraction of painting each by itself.
    public static void prepare(List<String> emoji, int pixels) {
        KEPT.paint(emoji.stream()
                .map(characters -> new Wanted(EmojiKeys.of(characters), pixels))
                .distinct()
                .filter(wanted -> !KEPT.images.containsKey(wanted))
                .toList());
    }

    private Image get(Wanted wanted) {
        Image kept = images.get(wanted);
        return kept == null ? paint(List.of(wanted)).getFirst() : kept;
    }

    private void forget() {
        var oldest = images.keySet().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /// Paints them side by side, since each look at what was painted waits for the painter.
    private List<Image> paint(List<Wanted> wanted) {
        Group drawings = new Group();
        double width = 0;
        for (Wanted one : wanted) {
            drawings.getChildren().add(drawing(one, width));
            width += one.pixels();
        }
        if (width == 0) {
            return List.of();
        }
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        transparent.setViewport(new Rectangle2D(0, 0, width, wanted.getFirst().pixels()));
        PixelReader painted = drawings.snapshot(transparent, null).getPixelReader();
        List<Image> cut = new ArrayList<>();
        int x = 0;
        for (Wanted one : wanted) {
            Image image = new WritableImage(painted, x, 0, one.pixels(), one.pixels());
            keep(one, image);
            cut.add(image);
            x += one.pixels();
        }
        return cut;
    }

    private void keep(Wanted wanted, Image image) {
        images.put(wanted, image);
        bytes += wanted.bytes();
        forget();
    }

    private static Group drawing(Wanted wanted, double x) {
        double scale = wanted.pixels() / Drawings.SIDE;
        Group drawing = new Group();
        Drawings.all().of(wanted.key()).forEach(fill -> drawing.getChildren().add(shape(fill)));
        drawing.getTransforms().setAll(new Translate(x, 0), new Scale(scale, scale));
        // What reaches out of its square must not be seen in the next.
        drawing.setClip(new Rectangle(Drawings.SIDE, Drawings.SIDE));
        return drawing;
    }

    private static SVGPath shape(Drawings.Fill fill) {
        SVGPath shape = new SVGPath();
        shape.setContent(fill.path());
        shape.setFill(Color.web(fill.color()));
        shape.setFillRule(fill.evenOdd() ? FillRule.EVEN_ODD : FillRule.NON_ZERO);
        if (!fill.matrix().isEmpty()) {
            shape.getTransforms().add(new Affine(numbers(fill.matrix()), MatrixType.MT_2D_2x3, 0));
        }
        return shape;
    }

    private static double[] numbers(String written) {
        return Stream.of(written.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}

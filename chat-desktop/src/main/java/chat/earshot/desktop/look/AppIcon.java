package chat.earshot.desktop.look;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The product's sign, drawn here so that it is sharp at every size: a bubble that speaks. FX thread.
public final class AppIcon {
    private static final double SIDE = 48;
    private static final Paint GROUND = new LinearGradient(
            0,
            0,
            1,
            1,
            true,
            CycleMethod.NO_CYCLE,
            new Stop(0, Color.web("#3B82F6")),
            new Stop(1, Color.web("#6D4AE0")));
    private static final Color INK = Color.web("#4F5FE8");

    private AppIcon() {}

    /// As a node of that many pixels a side.
    public static Node node(double side) {
        Rectangle ground = new Rectangle(SIDE, SIDE, GROUND);
        ground.setArcWidth(26);
        ground.setArcHeight(26);
        SVGPath bubble = new SVGPath();
        bubble.setContent("M24 13.6c-6.7 0-12 4.5-12 10.1 0 3.1 1.6 5.8 4.1 7.6-.1 1.6-.8 3.2-1.9 4.5"
                + "-.4.5 0 1.1.6 1 2.7-.4 4.9-1.4 6.5-2.5.9.1 1.8.2 2.7.2"
                + " 6.6 0 11.9-4.6 11.9-10.5S30.7 13.6 24 13.6z");
        bubble.setFill(Color.WHITE);
        Group drawing = new Group(ground, bubble);
        for (double x : new double[] {18.2, 24, 29.8}) {
            drawing.getChildren().add(new Circle(x, 23.9, 1.7, INK));
        }
        drawing.getTransforms().add(new Scale(side / SIDE, side / SIDE));
        drawing.setMouseTransparent(true);
        return new Group(drawing);
    }

    /// For the window and the task bar, in the sizes that systems ask for.
    public static List<Image> images() {
        return Drawn.IMAGES;
    }

    /// Once for all windows.
    private static final class Drawn {
        private static final List<Image> IMAGES = IntStream.of(16, 32, 48, 64, 128, 256)
                .<Image>mapToObj(AppIcon::image)
                .toList();
    }

    /// One picture, as notices have it beside them.
    public static Image image() {
        return image(64);
    }

    private static Image image(int side) {
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        return node(side).snapshot(transparent, null);
    }
}

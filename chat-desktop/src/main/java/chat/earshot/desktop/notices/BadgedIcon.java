package chat.earshot.desktop.notices;

import chat.earshot.desktop.look.AppIcon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// The window's icon with the sign on it. Each is drawn once. FX thread.
public final class BadgedIcon {
    private static final int[] SIDES = {16, 32, 48, 64};
    private static final int LARGEST_NUMBER = 9;
    private static final double SMALLEST_FOR_A_NUMBER = 32;
    private static final Color FILL = Color.web("#D92D3A");

    private final Map<String, List<Image>> drawn = new HashMap<>();

    public List<Image> images(Badge badge) {
        return switch (badge) {
            case Badge.None _ -> AppIcon.images();
            case Badge.Dot _ -> images("");
            case Badge.Mentions(int mentions) ->
                images(mentions > LARGEST_NUMBER ? LARGEST_NUMBER + "+" : Integer.toString(mentions));
        };
    }

    private List<Image> images(String number) {
        return drawn.computeIfAbsent(
                number,
                _ -> IntStream.of(SIDES)
                        .<Image>mapToObj(side -> image(side, number))
                        .toList());
    }

    private static Image image(double side, String number) {
        boolean room = side >= SMALLEST_FOR_A_NUMBER && !number.isEmpty();
        double radius = side * (room ? 0.3 : 0.22);
        Circle ground = new Circle(side - radius, radius, radius, Color.WHITE);
        Circle dot = new Circle(side - radius, radius, radius - side / 24, FILL);
        Group drawing = new Group(AppIcon.node(side), ground, dot);
        if (room) {
            drawing.getChildren().add(number(number, side, radius));
        }
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        return drawing.snapshot(transparent, null);
    }

    private static Text number(String number, double side, double radius) {
        Text text = new Text(number);
        text.setFont(Font.font("Inter", FontWeight.BOLD, radius * (number.length() > 1 ? 1.05 : 1.3)));
        text.setFill(Color.WHITE);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setTextOrigin(VPos.CENTER);
        text.setX(side - radius - text.getLayoutBounds().getWidth() / 2);
        text.setY(radius);
        return text;
    }
}

package chat.earshot.desktop.look.emoji;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// One emoji among text of a font size: as high as a line of it and standing on its baseline, so that lines stay as
/// high as they are without it. It is painted when it is put into a window, sharp at the scale of that. FX thread.
public final class EmojiView extends Region {
    /// Of the bundled font, in its size.
    private static final double LINE = 1.21;

    private static final double ASCENT = 0.969;

    private static final double LEAST_SCALE = 2;

    private final String characters;
    private final double fontSize;
    private final ImageView picture = new ImageView();

    /// @param characters of one emoji, as [EmojiRuns] finds it
    public EmojiView(String characters, double fontSize) {
        this.characters = characters;
        this.fontSize = fontSize;
        double side = sideFor(fontSize);
        getStyleClass().add("emoji");
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        picture.setFitWidth(side);
        picture.setFitHeight(side);
        getChildren().add(picture);
        setMouseTransparent(true);
        ObservableValue<Number> scale =
                sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty);
        scale.subscribe(this::paint);
    }

    /// Paints many at once before each is shown, which is quicker.
    public static void prepare(List<String> emoji, double fontSize, double scale) {
        EmojiPictures.prepare(emoji, pixelsFor(sideFor(fontSize), scale));
    }

    /// Twice as many as are shown where the scale is small: they look better between two pixels.
    private static int pixelsFor(double side, double scale) {
        return (int) Math.ceil(side * Math.max(LEAST_SCALE, scale));
    }

    private static double sideFor(double fontSize) {
        return Math.round(fontSize * LINE);
    }

    public String characters() {
        return characters;
    }

    @Override
    public double getBaselineOffset() {
        return fontSize * ASCENT;
    }

    private void paint(@Nullable Number scale) {
        if (scale != null) {
            picture.setImage(EmojiPictures.picture(characters, pixelsFor(getPrefWidth(), scale.doubleValue())));
        }
    }
}

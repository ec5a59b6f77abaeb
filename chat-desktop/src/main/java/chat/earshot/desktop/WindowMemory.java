package chat.earshot.desktop;

import chat.earshot.desktop.cache.Settings;
import chat.earshot.desktop.cache.Settings.WindowBounds;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Puts the main window where it was. FX thread.
final class WindowMemory {
    private static final double WIDTH = 1240;
    private static final double HEIGHT = 780;

    private final Stage stage;
    private final Settings settings;
    /// The last bounds that were not those of a maximized window.
    private WindowBounds normal = new WindowBounds(Double.NaN, Double.NaN, WIDTH, HEIGHT, false);

    WindowMemory(Stage stage, Settings settings) {
        this.stage = stage;
        this.settings = settings;
        stage.setMinWidth(MainView.MIN_WIDTH);
        stage.setMinHeight(MainView.MIN_HEIGHT);
        stage.xProperty().subscribe(this::note);
        stage.yProperty().subscribe(this::note);
        stage.widthProperty().subscribe(this::note);
        stage.heightProperty().subscribe(this::note);
        stage.setOnHiding(_ -> remember());
    }

    /// To be called before the window is shown.
    void restore() {
        settings.window().filter(WindowMemory::isSeen).ifPresentOrElse(this::place, this::placeFirst);
    }

    private void place(WindowBounds bounds) {
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.maximized());
    }

    private void placeFirst() {
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        stage.centerOnScreen();
    }

    private void note() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified()) {
            normal = new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    private void remember() {
        if (!Double.isNaN(normal.x())) {
            settings.rememberWindow(
                    new WindowBounds(normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized()));
        }
    }

    /// A screen that is gone takes its windows along.
    private static boolean isSeen(WindowBounds bounds) {
        return !Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
                .isEmpty();
    }
}

package chat.earshot.desktop.conversation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.layout.Region;

/// The caret of an area when nothing was typed for a while: it stays in sight and blinks no more, since a blinking one
/// draws the window again and again for as long as it is open. It lies over the area, whose own caret can only blink or
/// be hidden. FX thread.
final class RestingCaret extends Region {
    private static final int SECONDS = 6;
    /// Not one of JavaFX's animations, which keep the toolkit awake while they wait.
    private static final Executor LATER =
            CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS, Platform::runLater);

    private final TextArea area;
    private long lastUsed;
    private boolean waiting;

    RestingCaret(TextArea area) {
        this.area = area;
        getStyleClass().add("resting-caret");
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
        area.caretPositionProperty().subscribe(this::used);
        area.textProperty().subscribe(this::used);
        area.focusedProperty().subscribe(this::used);
        area.scrollTopProperty().subscribe(this::used);
        area.layoutBoundsProperty().subscribe(this::used);
    }

    private void used() {
        lastUsed = System.nanoTime();
        if (isVisible()) {
            setVisible(false);
            animate(area.isFocused());
        }
        if (area.isFocused() && !waiting) {
            waiting = true;
            LATER.execute(this::look);
        }
    }

    /// Rests, or waits on if it was used meanwhile.
    private void look() {
        long unused = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - lastUsed);
        if (area.isFocused() && unused < SECONDS - 1) {
            LATER.execute(this::look);
            return;
        }
        waiting = false;
        if (area.isFocused() && area.getSkin() instanceof TextAreaSkin skin) {
            rest(skin.getCaretBounds());
        }
    }

    private void rest(Bounds caret) {
        resizeRelocate(Math.rint(caret.getMinX()), caret.getMinY(), 1, caret.getHeight());
        animate(false);
        setVisible(true);
    }

    private void animate(boolean blinking) {
        if (area.getSkin() instanceof TextAreaSkin skin) {
            skin.setCaretAnimating(blinking);
        }
    }
}

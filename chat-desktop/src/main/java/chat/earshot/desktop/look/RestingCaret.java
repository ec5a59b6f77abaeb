package chat.earshot.desktop.look;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;

/// Lets the caret of a text field stop blinking, and stay in sight, when nothing was typed for a while: a blinking one
/// draws the window again and again for as long as it is open. FX thread.
public final class RestingCaret {
    private static final int SECONDS = 6;
    /// Not one of JavaFX's animations, which keep the toolkit awake while they wait.
    private static final Executor LATER =
            CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS, Platform::runLater);

    private final TextInputControl field;
    private long lastUsed;
    private boolean waiting;

    private RestingCaret(TextInputControl field) {
        this.field = field;
    }

    public static void in(TextInputControl field) {
        RestingCaret caret = new RestingCaret(field);
        field.caretPositionProperty().subscribe(caret::used);
        field.textProperty().subscribe(caret::used);
        field.focusedProperty().subscribe(caret::used);
    }

    private void used() {
        lastUsed = System.nanoTime();
        if (field.isFocused() && !waiting) {
            waiting = true;
            animate(true);
            LATER.execute(this::look);
        }
    }

    /// Rests, or waits on if it was used meanwhile.
    private void look() {
        long unused = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - lastUsed);
        if (field.isFocused() && unused < SECONDS - 1) {
            LATER.execute(this::look);
            return;
        }
        waiting = false;
        animate(false);
    }

    private void animate(boolean blinking) {
        if (field.getSkin() instanceof TextInputControlSkin<?> skin) {
            skin.setCaretAnimating(blinking);
        }
    }
}

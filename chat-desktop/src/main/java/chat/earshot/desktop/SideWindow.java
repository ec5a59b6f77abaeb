package chat.earshot.desktop;

import chat.earshot.desktop.look.AppIcon;
import chat.earshot.desktop.look.Theme;
import chat.earshot.desktop.shortcuts.Shortcuts;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A window beside the others, such as the settings. It is made when it is asked for, is there once, and goes with the
/// window that it belongs to, or with Esc. FX thread.
final class SideWindow {
    private final String title;
    private final Supplier<Parent> view;
    private final Theme theme;
    private final Shortcuts shortcuts;
    private @Nullable Stage shown;

    SideWindow(String title, Supplier<Parent> view, Theme theme, Shortcuts shortcuts) {
        this.title = title;
        this.view = view;
        this.theme = theme;
        this.shortcuts = shortcuts;
    }

    /// @param owner the window that it belongs to
    void show(Window owner) {
        Stage open = shown;
        if (open != null && open.isShowing()) {
            open.toFront();
            open.requestFocus();
        } else {
            shown = made(owner);
            shown.show();
        }
    }

    private Stage made(Window owner) {
        Scene scene = theme.scene(view.get());
        shortcuts.workIn(scene);
        Stage stage = new Stage();
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::hide);
        stage.initOwner(owner);
        stage.setTitle(title);
        stage.setScene(scene);
        stage.getIcons().setAll(AppIcon.images());
        return stage;
    }
}

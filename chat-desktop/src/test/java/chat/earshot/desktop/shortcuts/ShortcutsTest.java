package chat.earshot.desktop.shortcuts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.earshot.desktop.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// What is listed works, and what works is listed.
class ShortcutsTest {
    private static final KeyCodeCombination CONTROL_K = Shortcut.control(KeyCode.K);
    private static final KeyCodeCombination F5 = new KeyCodeCombination(KeyCode.F5);
    private static final KeyCodeCombination ALT_UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);

    private final List<String> done = new ArrayList<>();

    @Test
    void aKeyWorksInScenesOfBeforeAndAfterItWasAdded() {
        Fx.run(() -> {
            Shortcuts shortcuts = new Shortcuts();
            Scene before = new Scene(new Region());
            shortcuts.workIn(before);
            shortcuts.add(new Shortcut("Do it", () -> done.add("it"), CONTROL_K, F5));
            Scene after = new Scene(new Region());
            shortcuts.workIn(after);
            press(before, KeyCode.K, true);
            press(after, KeyCode.F5, false);
            press(after, KeyCode.K, false);
            assertThat(done).containsExactly("it", "it");
        });
    }

    @Test
    void oneKeyCanNotDoTwoThings() {
        Fx.run(() -> {
            Shortcuts shortcuts = new Shortcuts();
            shortcuts.add(new Shortcut("Do it", () -> {}, CONTROL_K));
            assertThatThrownBy(() -> shortcuts.add(new Shortcut("Do another", () -> {}, F5, CONTROL_K)))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void theListShowsWhatIsInstalled() {
        Fx.run(() -> {
            Shortcuts shortcuts = new Shortcuts();
            shortcuts.add(new Shortcut("Do it", () -> {}, CONTROL_K));
            ShortcutsView view =
                    new ShortcutsView(shortcuts, new KeyList("THERE", List.of(new KeyList.Line("Go", ALT_UP))));
            Scene scene = new Scene(view);
            view.applyCss();
            view.layout();
            assertThat(scene.getRoot().lookupAll(".label").stream().map(label -> ((Label) label).getText()))
                    .contains("Do it", "Ctrl", "K", "THERE", "Go", "Alt", "↑");
        });
    }

    private static void press(Scene scene, KeyCode key, boolean control) {
        scene.getRoot().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
    }
}

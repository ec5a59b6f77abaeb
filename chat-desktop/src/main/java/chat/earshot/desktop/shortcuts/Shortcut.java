package chat.earshot.desktop.shortcuts;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Some keys and what they do. Immutable.
///
/// @param words what they do, said to people
/// @param keys the first is shown, the others do the same on other keyboards
public record Shortcut(String words, Runnable action, List<KeyCodeCombination> keys) {
    public Shortcut {
        keys = List.copyOf(keys);
    }

    public Shortcut(String words, Runnable action, KeyCodeCombination... keys) {
        this(words, action, List.of(keys));
    }

    /// Ctrl and this key; Cmd on macOS.
    public static KeyCodeCombination control(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    KeyCodeCombination shown() {
        return keys.getFirst();
    }
}

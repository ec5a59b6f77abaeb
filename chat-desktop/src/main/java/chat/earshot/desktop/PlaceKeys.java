package chat.earshot.desktop;

import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.shortcuts.KeyList;
import chat.earshot.desktop.shortcuts.Shortcut;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// What keys do where one writes and where one reads. The controls there handle them; a test presses each. Stateless.
final class PlaceKeys {
    private PlaceKeys() {}

    static KeyList writing() {
        return new KeyList(
                Texts.text("shortcuts.writing"),
                List.of(
                        line("shortcut.send", KeyCode.ENTER),
                        new KeyList.Line(
                                Texts.text("shortcut.new-line"),
                                new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHIFT_DOWN))));
    }

    static KeyList reading() {
        return new KeyList(
                Texts.text("shortcuts.reading"),
                List.of(
                        line("shortcut.message-before", KeyCode.UP),
                        line("shortcut.message-after", KeyCode.DOWN),
                        line("shortcut.page-up", KeyCode.PAGE_UP),
                        line("shortcut.page-down", KeyCode.PAGE_DOWN),
                        line("shortcut.oldest", KeyCode.HOME),
                        line("shortcut.latest", KeyCode.END),
                        new KeyList.Line(Texts.text("shortcut.copy"), Shortcut.control(KeyCode.C))));
    }

    private static KeyList.Line line(String key, KeyCode code) {
        return new KeyList.Line(Texts.text(key), new KeyCodeCombination(code));
    }
}

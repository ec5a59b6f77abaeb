package chat.earshot.desktop.shortcuts;

import chat.earshot.desktop.language.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/// Says keys as they are written on the keyboard. Stateless.
final class KeyNames {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    private KeyNames() {}

    /// One name for each key that is to be held or pressed.
    static List<String> of(KeyCodeCombination keys) {
        List<String> names = new ArrayList<>();
        if (keys.getShortcut() == ModifierValue.DOWN) {
            names.add(Texts.text(MAC ? "key.command" : "key.control"));
        }
        if (keys.getAlt() == ModifierValue.DOWN) {
            names.add(Texts.text(MAC ? "key.option" : "key.alt"));
        }
        if (keys.getShift() == ModifierValue.DOWN) {
            names.add(Texts.text("key.shift"));
        }
        names.add(of(keys.getCode()));
        return names;
    }

    private static String of(KeyCode code) {
        return switch (code) {
            case ENTER -> Texts.text("key.enter");
            case ESCAPE -> Texts.text("key.escape");
            case PAGE_UP -> Texts.text("key.page-up");
            case PAGE_DOWN -> Texts.text("key.page-down");
            case HOME -> Texts.text("key.home");
            case END -> Texts.text("key.end");
            case DELETE -> Texts.text("key.delete");
            case UP -> "↑";
            case DOWN -> "↓";
            case LEFT -> "←";
            case RIGHT -> "→";
            case PLUS, ADD -> "+";
            case MINUS, SUBTRACT -> "−";
            case SLASH, DIVIDE -> "/";
            case COMMA -> ",";
            default -> code.getName();
        };
    }
}

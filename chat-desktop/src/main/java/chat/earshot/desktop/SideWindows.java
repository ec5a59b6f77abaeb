package chat.earshot.desktop;

import static chat.earshot.desktop.shortcuts.Shortcut.control;

import chat.earshot.desktop.crash.CrashReport;
import chat.earshot.desktop.crash.CrashView;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.Theme;
import chat.earshot.desktop.settings.SettingsView;
import chat.earshot.desktop.settings.SettingsViewModel;
import chat.earshot.desktop.shortcuts.Shortcut;
import chat.earshot.desktop.shortcuts.Shortcuts;
import chat.earshot.desktop.shortcuts.ShortcutsView;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;

/// The windows beside the two large ones, and the keys that open them everywhere. FX thread.
final class SideWindows {
    private final Supplier<Window> inFront;
    private final Theme theme;
    private final Shortcuts shortcuts = new Shortcuts();
    private final SideWindow settings;
    private final SideWindow keys;

    /// @param inFront to which of the large windows they belong
    SideWindows(Workspace workspace, Theme theme, Supplier<Window> inFront) {
        this.inFront = inFront;
        this.theme = theme;
        settings = new SideWindow(
                Texts.text("settings.title"), () -> new SettingsView(workspace.settings()), theme, shortcuts);
        keys = new SideWindow(Texts.text("shortcuts.title"), this::keysView, theme, shortcuts);
        shortcuts.add(
                new Shortcut(
                        Texts.text("shortcut.shortcuts"),
                        this::showKeys,
                        control(KeyCode.SLASH),
                        control(KeyCode.DIVIDE),
                        new KeyCodeCombination(KeyCode.F1)),
                new Shortcut(Texts.text("shortcut.settings"), this::showSettings, control(KeyCode.COMMA)));
        shortcuts.add(forTextSize(workspace.settings()));
    }

    void showSettings() {
        settings.show(inFront.get());
    }

    void showKeys() {
        keys.show(inFront.get());
    }

    Parent keysView() {
        return new ShortcutsView(shortcuts, PlaceKeys.writing(), PlaceKeys.reading());
    }

    void showCrash(CrashReport report) {
        new SideWindow(Texts.text("app.name"), () -> new CrashView(report), theme, shortcuts).show(inFront.get());
    }

    /// From now on the keys work there too.
    void serve(Scene scene) {
        shortcuts.workIn(scene);
    }

    private static Shortcut[] forTextSize(SettingsViewModel model) {
        return new Shortcut[] {
            new Shortcut(
                    Texts.text("shortcut.larger"),
                    model::enlargeText,
                    control(KeyCode.PLUS),
                    control(KeyCode.EQUALS),
                    new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                    control(KeyCode.ADD)),
            new Shortcut(
                    Texts.text("shortcut.smaller"),
                    model::shrinkText,
                    control(KeyCode.MINUS),
                    control(KeyCode.SUBTRACT)),
            new Shortcut(
                    Texts.text("shortcut.normal"), model::resetText, control(KeyCode.DIGIT0), control(KeyCode.NUMPAD0))
        };
    }
}

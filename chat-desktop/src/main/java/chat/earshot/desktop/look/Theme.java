package chat.earshot.desktop.look;

import chat.earshot.desktop.language.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Dresses scenes as somebody wants them, and changes their dress while they are shown. FX thread.
public final class Theme {
    private static final List<String> FONTS = List.of("Inter-Regular.ttf", "Inter-SemiBold.ttf", "Inter-Bold.ttf");
    private static final List<String> SHEETS = List.of(
            "names.css",
            "controls.css",
            "window.css",
            "conversation.css",
            "emoji.css",
            "join.css",
            "settings.css",
            "notices.css");

    private final ObservableValue<Dress> wanted;
    private final ObservableValue<ColorScheme> system;
    /// A window that is gone must not be kept for its dress.
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());

    /// With nothing chosen.
    ///
    /// @param system what the system has
    public Theme(ObservableValue<ColorScheme> system) {
        this(new SimpleObjectProperty<>(Dress.standard()), system);
    }

    /// @param wanted now and later
    /// @param system what the system has
    public Theme(ObservableValue<Dress> wanted, ObservableValue<ColorScheme> system) {
        this.wanted = wanted;
        this.system = system;
        FONTS.forEach(font -> Font.loadFont(resource("fonts/" + font), 14));
        Application.setUserAgentStylesheet(palette().base());
        wanted.addListener((_, _, _) -> change());
        system.addListener((_, _, _) -> change());
    }

    /// A scene with this view in it, which grows with the text size.
    public Scene scene(Parent view) {
        Scene scene = new Scene(new Zoom(view));
        scene.setNodeOrientation(Script.orientation(Texts.locale()));
        dress(scene);
        return scene;
    }

    /// Dresses a scene that somebody else made, such as a dialog's.
    public void dress(Scene scene) {
        scenes.add(scene);
        apply(scene);
    }

    private void change() {
        // A popup that is open keeps half of its old dress; it is opened again in no time.
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
        Application.setUserAgentStylesheet(palette().base());
        scenes.forEach(this::apply);
    }

    private void apply(Scene scene) {
        List<String> sheets = new ArrayList<>();
        sheets.add(resource(palette().sheet()));
        SHEETS.forEach(sheet -> sheets.add(resource(sheet)));
        if (palette() == Palette.CONTRAST) {
            sheets.add(resource("contrast.css"));
        }
        if (dress().density() == Density.COMPACT) {
            sheets.add(resource("compact.css"));
        }
        if (dress().textSize() != Dress.NORMAL_SIZE) {
            sheets.add(popupSheet());
        }
        scene.getStylesheets().setAll(sheets);
        if (scene.getRoot() instanceof Zoom zoom) {
            zoom.set(dress().zoom());
        }
    }

    private Dress dress() {
        return wanted.getValue();
    }

    private Palette palette() {
        return Palette.of(dress().colors(), system.getValue());
    }

    /// Menus and tooltips are windows of their own, outside of what is zoomed.
    private String popupSheet() {
        String rules = String.format(
                Locale.ROOT,
                ".root.popup, .context-menu { -fx-font-size: %.1fpx; } .tooltip { -fx-font-size: %.1fpx; }",
                14 * dress().zoom(),
                12.5 * dress().zoom());
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}

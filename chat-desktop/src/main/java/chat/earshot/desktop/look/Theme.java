package chat.earshot.desktop.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Dresses scenes in light or dark, and changes their dress while they are shown. FX thread.
public final class Theme {
    private static final List<String> FONTS = List.of("Inter-Regular.ttf", "Inter-SemiBold.ttf", "Inter-Bold.ttf");
    private static final List<String> SHEETS =
            List.of("names.css", "controls.css", "window.css", "conversation.css", "emoji.css", "join.css");

    private final ObservableValue<ColorScheme> scheme;
    private final List<Scene> scenes = new ArrayList<>();

    /// @param scheme what is wanted, now and later: as a rule the system's
    public Theme(ObservableValue<ColorScheme> scheme) {
        this.scheme = scheme;
        FONTS.forEach(font -> Font.loadFont(resource("fonts/" + font), 14));
        Application.setUserAgentStylesheet(baseSheet());
        scheme.addListener((_, _, _) -> change());
    }

    public void dress(Scene scene) {
        scenes.add(scene);
        apply(scene);
    }

    private void change() {
        // A popup that is open keeps half of its old dress; it is opened again in no time.
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
        Application.setUserAgentStylesheet(baseSheet());
        scenes.forEach(this::apply);
    }

    private void apply(Scene scene) {
        String tokens = isDark() ? "tokens-dark.css" : "tokens-light.css";
        scene.getStylesheets()
                .setAll(Stream.concat(Stream.of(tokens), SHEETS.stream())
                        .map(Theme::resource)
                        .toList());
    }

    private String baseSheet() {
        return isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    private boolean isDark() {
        return scheme.getValue() == ColorScheme.DARK;
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}

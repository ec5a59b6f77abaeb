package chat.earshot.desktop.settings;

import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.Colors;
import chat.earshot.desktop.look.Density;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// What can be chosen, in sections. What is chosen holds at once: there is nothing to confirm. FX thread.
public final class SettingsView extends ScrollPane {
    public static final double WIDTH = 560;
    public static final double HEIGHT = 560;

    /// @param more sections of other parts of the app
    public SettingsView(SettingsViewModel model, Node... more) {
        getStyleClass().add("settings");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setPrefSize(WIDTH, HEIGHT);
        Label title = new Label(Texts.text("settings.title"));
        title.getStyleClass().add("settings-title");
        VBox sections = new VBox(title, look(model));
        sections.getChildren().addAll(more);
        sections.getChildren().add(language(model));
        sections.getStyleClass().add("settings-sections");
        setContent(sections);
    }

    private static Section look(SettingsViewModel model) {
        String colors = Texts.text("settings.colors");
        String density = Texts.text("settings.density");
        return new Section(Texts.text("settings.look"))
                .with(colors, new OneOf<>(colors, model.colorsProperty(), SettingsView::nameOf))
                .with(density, new OneOf<>(density, model.densityProperty(), SettingsView::nameOf))
                .with(Texts.text("settings.text-size"), textSize(model));
    }

    private static Node textSize(SettingsViewModel model) {
        Label now = new Label();
        now.getStyleClass().add("text-size");
        now.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.text(
                                "settings.percent", model.textSizeProperty().get()),
                        model.textSizeProperty()));
        HBox line = new HBox(
                4,
                button(BootstrapIcons.DASH, "settings.smaller", model::shrinkText),
                now,
                button(BootstrapIcons.PLUS, "settings.larger", model::enlargeText));
        line.setAlignment(Pos.CENTER);
        return line;
    }

    private static Button button(BootstrapIcons icon, String key, Runnable action) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().setAll("icon-button");
        button.setAccessibleText(Texts.text(key));
        button.setTooltip(new Tooltip(Texts.text(key)));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Section language(SettingsViewModel model) {
        ChoiceBox<Language> choice = new ChoiceBox<>();
        choice.getItems().setAll(Language.values());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Language language) {
                return nameOf(language);
            }

            @Override
            public Language fromString(String name) {
                throw new UnsupportedOperationException("Languages are chosen, not typed");
            }
        });
        choice.valueProperty().bindBidirectional(model.languageProperty());
        choice.setAccessibleText(Texts.text("settings.language"));
        return new Section(Texts.text("settings.words"))
                .with(Texts.text("settings.language"), choice)
                .saying(Texts.text("settings.next-start"));
    }

    private static String nameOf(Colors colors) {
        return Texts.text(
                switch (colors) {
                    case SYSTEM -> "settings.as-system";
                    case LIGHT -> "settings.light";
                    case DARK -> "settings.dark";
                    case HIGH_CONTRAST -> "settings.high-contrast";
                });
    }

    private static String nameOf(Density density) {
        return Texts.text(
                switch (density) {
                    case COMFORTABLE -> "settings.comfortable";
                    case COMPACT -> "settings.compact";
                });
    }

    private static String nameOf(Language language) {
        return Texts.text(
                switch (language) {
                    case SYSTEM -> "settings.as-system";
                    case ENGLISH -> "settings.english";
                    case GERMAN -> "settings.german";
                });
    }
}

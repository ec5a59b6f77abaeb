package chat.earshot.desktop.settings;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// A few buttons beside each other, of which one is pressed. FX thread.
final class OneOf<E extends Enum<E>> extends HBox {

    /// @param name of the choice, for whoever can't see that the buttons belong together
    OneOf(String name, Property<E> chosen, Function<E, String> words) {
        getStyleClass().add("one-of");
        List<E> all = List.of(chosen.getValue().getDeclaringClass().getEnumConstants());
        for (E one : all) {
            ToggleButton button = new ToggleButton(words.apply(one));
            button.getStyleClass().setAll("one");
            button.setAccessibleText(name + ": " + button.getText());
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                // Pressing it once more must not leave nothing chosen.
                button.setSelected(true);
                chosen.setValue(one);
            });
            chosen.subscribe(now -> button.setSelected(now == one));
            getChildren().add(button);
        }
    }
}

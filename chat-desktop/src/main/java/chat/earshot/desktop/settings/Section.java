package chat.earshot.desktop.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Some settings under a heading. FX thread.
final class Section extends VBox {

    Section(String heading) {
        getStyleClass().add("settings-section");
        Label above = new Label(heading);
        above.getStyleClass().add("caption");
        getChildren().add(above);
    }

    /// A line with a name on the one side and what there is to choose on the other.
    Section with(String name, Node choice) {
        Label label = new Label(name);
        label.setLabelFor(choice);
        label.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(12, label, space, choice);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("setting");
        getChildren().add(line);
        return this;
    }

    /// A sentence that explains the line above.
    Section saying(String sentence) {
        Label words = new Label(sentence);
        words.getStyleClass().addAll("muted", "small");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        getChildren().add(words);
        return this;
    }
}

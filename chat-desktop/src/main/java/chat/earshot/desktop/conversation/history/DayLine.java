package chat.earshot.desktop.conversation.history;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The part of a row that says that a new day begins. FX thread.
final class DayLine extends HBox {
    private final Label label = new Label();

    DayLine() {
        getStyleClass().add("day-line");
        setAlignment(Pos.CENTER);
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(line(), label, line());
    }

    void show(String day) {
        label.setText(day);
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("line");
        line.setMaxHeight(1);
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }
}

package chat.earshot.desktop.conversation.history;

import chat.earshot.desktop.language.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The part of a row that says that from here on everything is new. FX thread.
final class UnreadLine extends HBox {
    private static final double AFTER_WORDS = 24;

    private final Label label = new Label();

    UnreadLine() {
        getStyleClass().add("unread-line");
        setAlignment(Pos.CENTER);
        label.setMinWidth(USE_PREF_SIZE);
        Region before = line();
        HBox.setHgrow(before, Priority.ALWAYS);
        Region after = line();
        after.setMinWidth(AFTER_WORDS);
        getChildren().setAll(before, label, after);
    }

    void show(int count) {
        label.setText(count == 1 ? Texts.text("history.unread-one") : Texts.text("history.unread-many", count));
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("line");
        line.setMaxHeight(1);
        return line;
    }
}

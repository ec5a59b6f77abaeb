package chat.earshot.desktop.conversation;

import chat.earshot.desktop.language.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Under the composer: what is wrong with what was typed, and which keys do what. FX thread.
final class HintRow extends HBox {

    HintRow(ConversationViewModel model) {
        getStyleClass().add("hint-row");
        setAlignment(Pos.CENTER_LEFT);
        Label notice = new Label();
        notice.getStyleClass().add("error-text");
        notice.textProperty().bind(model.noticeProperty());
        notice.setMinWidth(0);
        notice.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(notice, Priority.ALWAYS);
        HBox keys = new HBox(
                7,
                key("key.enter"),
                word("hint.send"),
                key("key.shift-enter"),
                word("hint.new-line"),
                key("key.name"),
                word("hint.rename"));
        keys.setAlignment(Pos.CENTER_RIGHT);
        keys.setMinWidth(USE_PREF_SIZE);
        // A sentence about what is wrong needs the room; without one there is nothing to read but the keys.
        keys.visibleProperty().bind(model.noticeProperty().isEmpty());
        keys.managedProperty().bind(keys.visibleProperty());
        getChildren().setAll(notice, keys);
    }

    private static Node key(String key) {
        Label label = new Label(Texts.text(key));
        label.getStyleClass().add("keycap");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Node word(String key) {
        Label label = new Label(Texts.text(key));
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}

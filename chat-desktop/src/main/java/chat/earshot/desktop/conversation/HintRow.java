package chat.earshot.desktop.conversation;

import chat.earshot.desktop.language.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Under the composer: what is wrong with what was typed, and which keys do what. FX thread.
final class HintRow extends HBox {

    private static final double ROOM_FOR_ALL = 450;

    HintRow(ConversationViewModel model) {
        getStyleClass().add("hint-row");
        setAlignment(Pos.CENTER_LEFT);
        Label notice = new Label();
        notice.getStyleClass().add("error-text");
        notice.textProperty().bind(model.noticeProperty());
        notice.setMinWidth(0);
        notice.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(notice, Priority.ALWAYS);
        HBox rename = pair("key.name", "hint.rename");
        HBox keys = new HBox(9, pair("key.enter", "hint.send"), pair("key.shift-enter", "hint.new-line"), rename);
        rename.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_ALL));
        rename.managedProperty().bind(rename.visibleProperty());
        keys.setAlignment(Pos.CENTER_RIGHT);
        keys.setMinWidth(0);
        // A sentence about what is wrong needs the room; without one there is nothing to read but the keys.
        keys.visibleProperty().bind(model.noticeProperty().isEmpty());
        keys.managedProperty().bind(keys.visibleProperty());
        getChildren().setAll(notice, keys);
    }

    private static HBox pair(String key, String word) {
        HBox pair = new HBox(7, key(key), word(word));
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
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

package chat.earshot.desktop.conversation;

import chat.earshot.common.model.MessageText;
import chat.earshot.desktop.language.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// How much more fits into a message; shown when it is not much. FX thread.
final class LengthLeft extends Label {
    private static final PseudoClass TOO_LONG = PseudoClass.getPseudoClass("too-long");
    private static final int NEAR = 200;

    LengthLeft() {
        getStyleClass().add("length-left");
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(String words) {
        String sent = words.strip();
        int left = MessageText.MAX_CODE_POINTS - sent.codePointCount(0, sent.length());
        setVisible(left <= NEAR);
        pseudoClassStateChanged(TOO_LONG, left < 0);
        setText(Texts.text(left < 0 ? "composer.too-long" : "composer.left", Math.abs(left)));
    }
}

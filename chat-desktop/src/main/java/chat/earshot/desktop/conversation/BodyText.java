package chat.earshot.desktop.conversation;

import chat.earshot.desktop.look.Script;
import java.text.Bidi;
import javafx.geometry.NodeOrientation;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The part of a row that shows what was said: as text and nothing else. Each has a layout of its own, so that no
/// direction mark in one turns its neighbours. FX thread.
final class BodyText extends TextFlow {
    private final Text text = new Text();

    BodyText() {
        getStyleClass().add("body");
        text.getStyleClass().add("body-text");
        getChildren().add(text);
    }

    void show(String words) {
        if (!words.equals(text.getText())) {
            text.setText(words);
            Script.dress(text, words);
            setNodeOrientation(directionOf(words));
        }
    }

    /// As its first letter that has a direction says.
    static NodeOrientation directionOf(String words) {
        boolean leftToRight = new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return leftToRight ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT;
    }
}

package chat.earshot.desktop.conversation.history;

import chat.earshot.desktop.look.Script;
import java.text.Bidi;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The part of a row that shows what was said: as text and nothing else. Each has a layout of its own, so that no
/// direction mark in one turns its neighbours. FX thread.
final class TextPart extends Region {
    private final TextFlow flow = new TextFlow();
    private final Text text = new Text();

    TextPart() {
        getStyleClass().add("body");
        flow.getStyleClass().add("flow");
        text.getStyleClass().add("body-text");
        flow.getChildren().add(text);
        getChildren().add(flow);
    }

    void show(String words) {
        if (!words.equals(text.getText())) {
            text.setText(words);
            Script.dress(text, words);
            flow.setNodeOrientation(directionOf(words));
        }
    }

    /// As its first letter that has a direction says.
    static NodeOrientation directionOf(String words) {
        boolean leftToRight = new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return leftToRight ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + snapSizeY(flow.prefHeight(width)) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, snappedTopInset(), getWidth(), getHeight() - snappedTopInset() - snappedBottomInset());
    }
}

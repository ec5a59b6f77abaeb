package chat.earshot.desktop.conversation;

import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// Measures how high the text of an area is, which the area itself does not tell. FX thread.
final class TextHeight {
    /// Left and right of the text, as the stylesheet has it.
    private static final double AROUND = 30;

    private final Text text = new Text();

    void bindTo(TextArea area) {
        text.fontProperty().bind(area.fontProperty());
    }

    double of(TextArea area) {
        text.setWrappingWidth(Math.max(1, area.getWidth() - AROUND));
        // An empty last line counts, too.
        text.setText(area.getText() + (area.getText().endsWith("\n") ? " " : ""));
        return Math.ceil(text.getLayoutBounds().getHeight());
    }
}

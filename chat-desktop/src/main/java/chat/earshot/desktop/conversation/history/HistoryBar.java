package chat.earshot.desktop.conversation.history;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// The scroll bar of a [MessageView]: its value is how far the top of the view is from the beginning, in pixels, most
/// of which are estimated. FX thread.
final class HistoryBar extends ScrollBar {
    private boolean beingShown;

    /// @param moveTo is given the distance to which the reader moved it
    /// @param moveToEnd is run when the reader moved it to the end
    HistoryBar(DoubleConsumer moveTo, Runnable moveToEnd) {
        setOrientation(Orientation.VERTICAL);
        setFocusTraversable(false);
        valueProperty().addListener((_, _, value) -> {
            if (beingShown) {
                return;
            }
            if (value.doubleValue() >= getMax()) {
                moveToEnd.run();
            } else {
                moveTo.accept(value.doubleValue());
            }
        });
    }

    /// Shows where the view is, unless the reader has the bar in hand.
    ///
    /// @param content the height of everything
    /// @param seen the height of the view
    /// @param distance of the view's top from the beginning
    void show(double content, double seen, double distance) {
        double beyond = Math.max(0, content - seen);
        setVisible(beyond > 0);
        beingShown = true;
        setMax(beyond);
        setVisibleAmount(content == 0 ? 1 : beyond * seen / content);
        setBlockIncrement(seen);
        if (!isPressed()) {
            setValue(Math.clamp(distance, 0, beyond));
        }
        beingShown = false;
    }
}

package chat.earshot.desktop.conversation.history;

import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// One line of each kind that stands above words, never seen: what they measure is how high those of the rows are, also
/// of rows that do not exist. FX thread.
final class Ruler extends Group {
    private final DayLine day = new DayLine();
    private final UnreadLine unread = new UnreadLine();
    private final AuthorLine author = new AuthorLine(new Tooltip());
    private final TextPart text = new TextPart(_ -> {});
    private RowMetrics last = RowMetrics.NONE;

    Ruler() {
        setManaged(false);
        setVisible(false);
        day.show("x");
        unread.show(1);
        text.show("x", 0);
        getChildren().setAll(day, unread, author, text);
    }

    /// @return the same as before while nothing has changed
    RowMetrics measure() {
        RowMetrics now = new RowMetrics(
                height(day),
                height(unread),
                height(author),
                author.getInsets().getTop(),
                text.prefHeight(-1),
                text.fontSize());
        if (!now.equals(last)) {
            last = now;
        }
        return last;
    }

    private static double height(Region line) {
        return line.snapSizeY(line.prefHeight(-1));
    }
}

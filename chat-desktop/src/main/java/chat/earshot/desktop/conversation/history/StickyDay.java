package chat.earshot.desktop.conversation.history;

import chat.earshot.desktop.conversation.history.Placement.Placed;
import java.util.List;
import javafx.scene.control.Label;

/// Says at the top of the view which day one is reading, while the line of that day is out of sight. The line of the
/// next day pushes it away. FX thread.
final class StickyDay extends Label {
    private static final double TOP = 6;

    private final Rows rows;

    StickyDay(Rows rows) {
        this.rows = rows;
        getStyleClass().add("sticky-day");
        setMouseTransparent(true);
        setVisible(false);
    }

    void layOut(List<Placed> placed, double width) {
        List<Placed> seen = placed.stream().filter(row -> row.bottom() > 0).toList();
        boolean needed = !seen.isEmpty()
                && !(startsDay(seen.getFirst()) && seen.getFirst().top() >= -TOP);
        setVisible(needed);
        if (!needed) {
            return;
        }
        setText(rows.dayAt(seen.getFirst().index()));
        double labelWidth = snapSizeX(prefWidth(-1));
        double labelHeight = snapSizeY(prefHeight(-1));
        double next = seen.stream()
                .skip(1)
                .filter(StickyDay::startsDay)
                .mapToDouble(Placed::top)
                .findFirst()
                .orElse(Double.MAX_VALUE);
        double top = Math.min(TOP, next - labelHeight);
        resizeRelocate(snapPositionX((width - labelWidth) / 2), top, labelWidth, labelHeight);
    }

    private static boolean startsDay(Placed row) {
        return row.row().content().openers().stream().anyMatch(Opener.Day.class::isInstance);
    }
}

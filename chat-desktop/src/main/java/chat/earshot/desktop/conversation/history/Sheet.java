package chat.earshot.desktop.conversation.history;

import chat.earshot.desktop.conversation.history.Placement.Placed;
import java.util.List;
import javafx.scene.Group;

/// What the rows stand on. A scroll moves it and leaves the rows where they are on it. FX thread.
final class Sheet extends Group {
    /// Farther than this from its origin, places are not exact any more when they are drawn.
    private static final double FARTHEST = 100_000;

    Sheet() {
        setManaged(false);
        setAutoSizeChildren(false);
    }

    /// Puts the rows where they belong in the view.
    ///
    /// @param before the rows of the last time
    void put(List<Placed> rows, List<Placed> before, double width) {
        if (rows.isEmpty()) {
            return;
        }
        setLayoutY(origin(rows, before));
        for (Placed row : rows) {
            row.row().resizeRelocate(0, row.top() - getLayoutY(), width, row.height());
        }
    }

    /// Such that a row which was there before need not move.
    private double origin(List<Placed> rows, List<Placed> before) {
        for (Placed row : rows) {
            boolean stayed = before.stream().anyMatch(old -> old.row().equals(row.row()));
            double origin = row.top() - row.row().getLayoutY();
            if (stayed && Math.abs(origin) < FARTHEST) {
                return origin;
            }
        }
        return 0;
    }
}

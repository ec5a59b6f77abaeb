package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;
import chat.earshot.desktop.conversation.history.Placement.Placed;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/// Which character is at which point of a [MessageView], as far as its rows are laid out. FX thread.
final class TextGeometry {
    private final Supplier<List<Placed>> placed;

    TextGeometry(Supplier<List<Placed>> placed) {
        this.placed = placed;
    }

    /// The row at this height.
    Optional<Placed> rowAt(double y) {
        return placed.get().stream()
                .filter(row -> row.top() <= y && y < row.bottom())
                .findFirst();
    }

    /// The character that is nearest to this point; empty when there are no messages.
    Optional<TextPoint> pointAt(double x, double y) {
        List<Placed> rows = placed.get();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Placed row = rowAt(y).orElse(y < rows.getFirst().top() ? rows.getFirst() : rows.getLast());
        int character = row.row().text().characterAt(x - RowMetrics.TEXT, y - row.bodyTop());
        return Optional.of(new TextPoint(row.row().id(), character));
    }

    /// Where a caret at that point would be; empty when its row is not laid out.
    Optional<Bounds> caretAt(TextPoint point) {
        return row(point.id()).map(row -> moved(row.row().text().caretAt(point.character()), row.bodyTop()));
    }

    /// Where the words of that message are; empty when its row is not laid out.
    Optional<Bounds> wordsOf(MessageId id) {
        return row(id).map(row -> moved(row.row().text().wordBounds(), row.bodyTop()));
    }

    private Optional<Placed> row(MessageId id) {
        return placed.get().stream().filter(row -> row.row().id().equals(id)).findFirst();
    }

    private static Bounds moved(Bounds inText, double bodyTop) {
        return new BoundingBox(
                inText.getMinX() + RowMetrics.TEXT, inText.getMinY() + bodyTop, inText.getWidth(), inText.getHeight());
    }
}

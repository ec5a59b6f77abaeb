package chat.earshot.desktop.conversation.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// The rows that one layout puts into the view: a run without gaps that grows at both ends. FX thread.
final class Placement {

    /// @param top in pixels from the top of the view
    record Placed(int index, MessageRow row, double top, double height) {
        double bottom() {
            return top + height;
        }

        double bodyTop() {
            return top + row.bodyTop();
        }

        private Placed movedBy(double pixels) {
            return new Placed(index, row, top + pixels, height);
        }
    }

    private final IntFunction<MessageRow> rows;
    private final RowHeights heights;
    private final double width;
    private Deque<Placed> placed = new ArrayDeque<>();

    /// @param rows gives the row of an index, once
    /// @param heights takes what is measured on the way
    Placement(IntFunction<MessageRow> rows, RowHeights heights, double width) {
        this.rows = rows;
        this.heights = heights;
        this.width = width;
    }

    /// Puts the first row, so that its words begin at `bodyTop`.
    void start(int index, double bodyTop) {
        MessageRow row = rows.apply(index);
        placed.add(measured(index, row).movedBy(bodyTop - row.bodyTop()));
    }

    /// Puts the first row, so that it ends at `bottom`.
    void startAbove(int index, double bottom) {
        Placed first = measured(index, rows.apply(index));
        placed.add(first.movedBy(bottom - first.height()));
    }

    void extendUpTo(double edge) {
        while (first().top() > edge && !reachesStart()) {
            int index = first().index() - 1;
            Placed next = measured(index, rows.apply(index));
            placed.addFirst(next.movedBy(first().top() - next.height()));
        }
    }

    void extendDownTo(double edge) {
        while (last().bottom() < edge && !reachesEnd()) {
            int index = last().index() + 1;
            placed.addLast(measured(index, rows.apply(index)).movedBy(last().bottom()));
        }
    }

    void moveBy(double pixels) {
        Deque<Placed> moved = new ArrayDeque<>(placed.size());
        placed.forEach(row -> moved.add(row.movedBy(pixels)));
        placed = moved;
    }

    boolean reachesStart() {
        return first().index() == 0;
    }

    boolean reachesEnd() {
        return last().index() == heights.size() - 1;
    }

    Placed first() {
        return placed.getFirst();
    }

    Placed last() {
        return placed.getLast();
    }

    List<Placed> rows() {
        return List.copyOf(placed);
    }

    /// The first row of which something is seen.
    Optional<Placed> firstSeen() {
        return placed.stream().filter(row -> row.bottom() > 0).findFirst();
    }

    private Placed measured(int index, MessageRow row) {
        double height = row.heightAt(width);
        heights.set(index, height);
        return new Placed(index, row, 0, height);
    }
}

package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;
import chat.earshot.desktop.conversation.history.Placement.Placed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Which rows stand where: the heart of a [MessageView]. Its state is a [Position]; every arrangement starts from that,
/// measures the few rows that are seen, and takes estimates for the rest. FX thread.
final class Arrangement {
    /// Space above the first and under the last row.
    static final double TOP = 8;

    static final double BOTTOM = 10;
    /// Rows are laid out so far beyond the edges, in pixels, that a scroll finds them ready.
    private static final double AHEAD = 120;

    private final Timeline timeline;
    private final Rows rows;
    private final RowPool pool;
    private final Sheet sheet;
    private final RowHeights heights = new RowHeights();
    private Position position = new Position.Latest();
    /// Where [#position] led to.
    private Position resolved = position;
    private List<Placed> placed = List.of();
    private RowMetrics metrics = RowMetrics.NONE;
    private double width = -1;
    private double height;

    Arrangement(Timeline timeline, Rows rows, RowPool pool, Sheet sheet) {
        this.timeline = timeline;
        this.rows = rows;
        this.pool = pool;
        this.sheet = sheet;
    }

    /// The rows that are laid out, from top to bottom.
    List<Placed> placed() {
        return placed;
    }

    /// Whether the newest message is seen, and each new one will be.
    boolean isAtLatest() {
        return resolved instanceof Position.Latest;
    }

    /// From now on what is seen stays where it is, or at the end.
    void settle() {
        position = resolved;
    }

    /// To the first message that is new, unless the reader is reading something else.
    void landOn(MessageId unread) {
        switch (position) {
            case Position.Latest _, Position.Unread _ -> position = new Position.Unread(unread);
            case Position.At _ -> {}
        }
    }

    void moveTo(Position wanted) {
        position = wanted;
    }

    void moveToDistance(double distance) {
        if (heights.size() == 0) {
            return;
        }
        int index = heights.indexAt(Math.max(0, distance));
        double top = heights.top(index) - distance + TOP;
        double bodyTop = top + metrics.heightOf(rows.openersOf(index));
        position = new Position.At(timeline.get(index).id(), bodyTop);
    }

    /// Moves all rows up by so many pixels.
    void moveBy(double pixels) {
        if (placed.isEmpty()) {
            return;
        }
        Placed anchor = firstSeen().orElse(placed.getFirst());
        position = new Position.At(anchor.row().id(), anchor.bodyTop() - pixels);
    }

    /// Moves as little as needed to see all of that message, or its beginning when it is higher than the view.
    void reveal(int index) {
        Optional<Placed> seen =
                placed.stream().filter(row -> row.index() == index).findFirst();
        if (seen.isEmpty()) {
            moveToDistance(heights.top(index) - height / 3);
        } else if (seen.get().top() < 0 || seen.get().height() > height) {
            moveBy(seen.get().top());
        } else if (seen.get().bottom() > height) {
            moveBy(seen.get().bottom() - height + BOTTOM);
        }
    }

    /// How far the top of the view is from the beginning, mostly estimated.
    double distance() {
        return placed.isEmpty()
                ? 0
                : heights.top(placed.getFirst().index())
                        + TOP
                        - placed.getFirst().top();
    }

    double contentHeight() {
        return heights.total() + TOP + BOTTOM;
    }

    void spliced(int from, int removed, int inserted) {
        double[] estimates = new double[inserted];
        for (int i = 0; i < inserted; i++) {
            estimates[i] = estimate(from + i);
        }
        heights.splice(from, removed, estimates);
        if (timeline.size() == 0) {
            position = new Position.Latest();
        }
    }

    void arrange(double newWidth, double newHeight, RowMetrics newMetrics) {
        if (newWidth != width || !newMetrics.equals(metrics)) {
            width = newWidth;
            metrics = newMetrics;
            estimateAll();
        }
        height = newHeight;
        List<Placed> before = placed;
        pool.begin();
        placed = timeline.size() == 0 ? List.of() : place();
        pool.end();
        sheet.put(placed, before, width);
    }

    private void estimateAll() {
        double[] estimates = new double[timeline.size()];
        for (int i = 0; i < estimates.length; i++) {
            estimates[i] = estimate(i);
        }
        heights.splice(0, heights.size(), estimates);
    }

    private double estimate(int index) {
        return metrics.estimate(timeline.get(index).text().length(), width);
    }

    private List<Placed> place() {
        Placement placement = switch (anchored()) {
            case Position.Latest _ -> atEnd();
            case Position.Unread(MessageId first) ->
                nearEnd(timeline.indexOf(first).orElse(0));
            case Position.At(MessageId id, double bodyTop) ->
                at(timeline.indexOf(id).orElse(0), Math.rint(bodyTop));
        };
        resolved = resolved(placement);
        position = position instanceof Position.Unread ? position : resolved;
        return placement.rows();
    }

    private Placement atEnd() {
        Placement placement = new Placement(this::rowOf, heights, width);
        placement.startAbove(timeline.size() - 1, height - BOTTOM);
        return filled(placement);
    }

    private Placement nearEnd(int first) {
        Placement end = atEnd();
        boolean inSight = end.first().index() < first
                || end.rows().stream().anyMatch(row -> row.index() == first && row.top() >= TOP);
        return inSight ? end : at(first, TOP + metrics.heightOf(rows.openersOf(first)));
    }

    private Placement at(int index, double bodyTop) {
        Placement placement = new Placement(this::rowOf, heights, width);
        placement.start(index, bodyTop);
        return filled(placement);
    }

    private Placement filled(Placement placement) {
        placement.extendDownTo(height + AHEAD);
        placement.extendUpTo(-AHEAD);
        keepInside(placement);
        return placement;
    }

    /// No empty space above the first or under the last row, if that can be.
    private void keepInside(Placement placement) {
        if (placement.reachesStart() && placement.first().top() > TOP) {
            placement.moveBy(TOP - placement.first().top());
            placement.extendDownTo(height + AHEAD);
        }
        double end = height - BOTTOM;
        if (placement.reachesEnd() && placement.last().bottom() < end) {
            placement.moveBy(end - placement.last().bottom());
            placement.extendUpTo(-AHEAD);
        }
    }

    private Position resolved(Placement placement) {
        if (placement.reachesEnd() && placement.last().bottom() <= height - BOTTOM) {
            return new Position.Latest();
        }
        Placed anchor = placement.firstSeen().orElse(placement.first());
        return new Position.At(anchor.row().id(), anchor.bodyTop());
    }

    /// The position, or when its message is gone, that of one that was seen beside it.
    private Position anchored() {
        return switch (position) {
            case Position.Latest latest -> latest;
            case Position.Unread unread when isLoaded(unread.first()) -> unread;
            case Position.At at when isLoaded(at.id()) -> at;
            case Position.Unread _, Position.At _ ->
                placed.stream()
                        .filter(row -> row.bottom() > 0 && isLoaded(row.row().id()))
                        .findFirst()
                        .<Position>map(row -> new Position.At(row.row().id(), row.bodyTop()))
                        .orElseGet(Position.Latest::new);
        };
    }

    private boolean isLoaded(MessageId id) {
        return timeline.indexOf(id).isPresent();
    }

    private MessageRow rowOf(int index) {
        return pool.take(rows.contentOf(index), metrics);
    }

    /// The first row of which something is seen.
    private Optional<Placed> firstSeen() {
        return placed.stream().filter(row -> row.bottom() > 0).findFirst();
    }

    /// The newest of the messages on the screen that the server has.
    Optional<MessageId> lastStoredSeen() {
        return placed.reversed().stream()
                .filter(row -> row.top() < height && row.row().content().entry() instanceof Entry.Stored)
                .map(row -> row.row().id())
                .findFirst();
    }

    /// The last row of which something is seen.
    OptionalInt lastSeenIndex() {
        return placed.reversed().stream()
                .filter(row -> row.top() < height)
                .mapToInt(Placed::index)
                .findFirst();
    }
}

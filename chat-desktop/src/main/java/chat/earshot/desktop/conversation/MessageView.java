package chat.earshot.desktop.conversation;

import chat.earshot.common.model.MessageId;
import chat.earshot.desktop.conversation.Placement.Placed;
import chat.earshot.desktop.language.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The history of a room: the one control that is made by hand, since no stock one keeps what is being read exactly
/// where it is. Its state is a [Position]; every layout starts from that, measures the few rows that are seen, and
/// takes estimates for the rest. FX thread.
public final class MessageView extends Region {
    /// Rows are laid out so far beyond the edges, in pixels, that a scroll finds them ready.
    private static final double AHEAD = 120;
    /// Space above the first and under the last row.
    private static final double TOP = 8;

    private static final double BOTTOM = 10;
    /// Older history is asked for when so many heights of the view are left above.
    private static final double HEIGHTS_AHEAD = 3;

    private final Timeline timeline;
    private final Rows rows;
    private final RowPool pool;
    private final RowHeights heights = new RowHeights();
    private final HistoryBar bar = new HistoryBar(this::moveToDistance, this::showLatest);
    private final Rectangle clip = new Rectangle();
    private final ReadOnlyBooleanWrapper atLatest = new ReadOnlyBooleanWrapper(this, "atLatest", true);
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty", true);
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(this, "unseen");

    private Position position = new Position.Latest();
    private List<Placed> placed = List.of();
    private double estimatedFor = -1;
    private @Nullable MessageId current;
    private Runnable onNearStart = () -> {};

    public MessageView(Timeline timeline, Moments moments, RowActions actions) {
        this.timeline = timeline;
        this.rows = new Rows(timeline, moments);
        this.pool = new RowPool(actions, moments, getChildren());
        getStyleClass().add("message-view");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(Texts.text("history.name"));
        setFocusTraversable(true);
        setClip(clip);
        getChildren().add(bar);
        timeline.addListener(new Timeline.Listener() {
            @Override
            public void spliced(int from, int removed, int inserted) {
                MessageView.this.spliced(from, removed, inserted);
            }

            @Override
            public void peopleChanged() {
                requestLayout();
            }
        });
        new MessageViewInput(this, timeline, actions);
    }

    /// What is run when the reader comes near the beginning of what is loaded; perhaps many times.
    public void setOnNearStart(Runnable action) {
        onNearStart = action;
    }

    /// Whether the newest message is seen, and each new one will be.
    public ReadOnlyBooleanProperty atLatestProperty() {
        return atLatest.getReadOnlyProperty();
    }

    /// How many messages came since the reader went away from the latest one.
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    public void showLatest() {
        moveTo(new Position.Latest());
    }

    public void showFirst() {
        moveToDistance(0);
    }

    /// Moves the view over the history: down, towards the newest, when `pixels` is positive.
    public void scrollBy(double pixels) {
        if (isNeedsLayout()) {
            layout();
        }
        if (placed.isEmpty()) {
            return;
        }
        if (Math.abs(pixels) > HEIGHTS_AHEAD * getHeight()) {
            moveToDistance(distance() + pixels);
            return;
        }
        Placed anchor = anchor();
        moveTo(new Position.At(anchor.row().id(), anchor.bodyTop() - pixels));
    }

    /// Scrolls as little as needed to see all of that message, or its beginning when it is higher than the view.
    public void reveal(MessageId id) {
        OptionalInt index = timeline.indexOf(id);
        if (index.isEmpty()) {
            return;
        }
        Optional<Placed> seen =
                placed.stream().filter(row -> row.row().id().equals(id)).findFirst();
        if (seen.isEmpty()) {
            moveToDistance(heights.top(index.getAsInt()) - getHeight() / 3);
        } else if (seen.get().top() < 0 || seen.get().height() > getHeight()) {
            scrollBy(seen.get().top());
        } else if (seen.get().bottom() > getHeight()) {
            scrollBy(seen.get().bottom() - getHeight() + BOTTOM);
        }
    }

    /// Leads the reader to that message, or to the latest when it is not there.
    public void show(MessageId id) {
        if (timeline.indexOf(id).isPresent()) {
            makeCurrent(id);
            reveal(id);
        } else {
            showLatest();
        }
    }

    /// The message that keyboard commands act on.
    public Optional<MessageId> current() {
        return Optional.ofNullable(current);
    }

    void makeCurrent(@Nullable MessageId id) {
        current = id;
        pool.shown().forEach(this::markCurrent);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /// The rows that are laid out, from top to bottom.
    List<Placed> placed() {
        return placed;
    }

    /// How many rows exist.
    int rowsCreated() {
        return pool.created();
    }

    private void moveTo(Position wanted) {
        position = wanted;
        requestLayout();
    }

    private void moveToDistance(double distance) {
        if (heights.size() == 0) {
            return;
        }
        int index = heights.indexAt(Math.max(0, distance));
        RowContent content = rows.contentOf(index);
        double top = heights.top(index) - distance + TOP;
        moveTo(new Position.At(content.entry().id(), top + MessageRow.bodyTopOf(content.opening())));
    }

    private void spliced(int from, int removed, int inserted) {
        double[] estimates = new double[inserted];
        for (int i = 0; i < inserted; i++) {
            estimates[i] = estimate(from + i);
        }
        heights.splice(from, removed, estimates);
        empty.set(timeline.size() == 0);
        if (empty.get()) {
            position = new Position.Latest();
        }
        boolean atEnd = from + inserted == timeline.size();
        if (atEnd && position instanceof Position.At) {
            unseen.set(unseen.get() + Math.max(0, inserted - removed));
        }
        requestLayout();
    }

    /// Before a row is measured: from the number of characters alone, since there may be very many.
    private double estimate(int index) {
        double charactersInLine = Math.max(8, (estimatedFor - 96) / 7);
        return 26 + 17 * Math.floor(timeline.get(index).text().length() / charactersInLine);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        clip.setWidth(width);
        clip.setHeight(getHeight());
        if (width != estimatedFor) {
            estimatedFor = width;
            double[] estimates = new double[timeline.size()];
            for (int i = 0; i < estimates.length; i++) {
                estimates[i] = estimate(i);
            }
            heights.splice(0, heights.size(), estimates);
        }
        pool.begin();
        placed = timeline.size() == 0 ? List.of() : place(width);
        pool.end();
        boolean latest = position instanceof Position.Latest;
        atLatest.set(latest);
        if (latest) {
            unseen.set(0);
        }
        layOutBar();
        if (distance() < HEIGHTS_AHEAD * getHeight()) {
            onNearStart.run();
        }
    }

    private List<Placed> place(double width) {
        Placement placement = new Placement(this::rowOf, heights, width);
        switch (anchored()) {
            case Position.Latest _ -> placement.startAbove(timeline.size() - 1, getHeight() - BOTTOM);
            case Position.At(MessageId id, double bodyTop) ->
                placement.start(timeline.indexOf(id).orElse(0), snapPositionY(bodyTop));
        }
        placement.extendDownTo(getHeight() + AHEAD);
        placement.extendUpTo(-AHEAD);
        keepInside(placement);
        position = position(placement);
        List<Placed> result = new ArrayList<>();
        for (Placed row : placement.rows()) {
            result.add(row);
            markCurrent(row.row());
            row.row().resizeRelocate(0, row.top(), width, row.height());
        }
        return List.copyOf(result);
    }

    /// No empty space above the first or under the last row, if that can be.
    private void keepInside(Placement placement) {
        if (placement.reachesStart() && placement.first().top() > TOP) {
            placement.moveBy(TOP - placement.first().top());
            placement.extendDownTo(getHeight() + AHEAD);
        }
        double end = getHeight() - BOTTOM;
        if (placement.reachesEnd() && placement.last().bottom() < end) {
            placement.moveBy(end - placement.last().bottom());
            placement.extendUpTo(-AHEAD);
        }
    }

    private Position position(Placement placement) {
        if (placement.reachesEnd() && placement.last().bottom() <= getHeight() - BOTTOM) {
            return new Position.Latest();
        }
        Placed anchor = placement.firstSeen().orElse(placement.first());
        return new Position.At(anchor.row().id(), anchor.bodyTop());
    }

    /// The position, or when its message is gone, that of one that was seen beside it.
    private Position anchored() {
        return switch (position) {
            case Position.Latest latest -> latest;
            case Position.At at when timeline.indexOf(at.id()).isPresent() -> at;
            case Position.At _ ->
                placed.stream()
                        .filter(row -> row.bottom() > 0
                                && timeline.indexOf(row.row().id()).isPresent())
                        .findFirst()
                        .<Position>map(row -> new Position.At(row.row().id(), row.bodyTop()))
                        .orElseGet(Position.Latest::new);
        };
    }

    private MessageRow rowOf(int index) {
        return pool.take(rows.contentOf(index));
    }

    private void markCurrent(MessageRow row) {
        row.showCurrent(row.id().equals(current) ? MessageRow.Current.YES : MessageRow.Current.NO);
    }

    private Placed anchor() {
        return placed.stream().filter(row -> row.bottom() > 0).findFirst().orElse(placed.getFirst());
    }

    /// How far the top of the view is from the beginning.
    private double distance() {
        return placed.isEmpty()
                ? 0
                : heights.top(placed.getFirst().index())
                        + TOP
                        - placed.getFirst().top();
    }

    private void layOutBar() {
        bar.resizeRelocate(getWidth() - 12, 2, 10, Math.max(0, getHeight() - 4));
        bar.show(
                heights.total() + TOP + BOTTOM,
                getHeight(),
                position instanceof Position.Latest ? Double.MAX_VALUE : distance());
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> timeline.size();
            case FOCUS_ITEM ->
                placed.stream()
                        .map(Placed::row)
                        .filter(row -> row.id().equals(current))
                        .findFirst()
                        .orElse(null);
            case VERTICAL_SCROLLBAR -> bar;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}

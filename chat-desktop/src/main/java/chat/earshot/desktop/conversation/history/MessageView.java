package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;
import chat.earshot.desktop.conversation.history.Placement.Placed;
import chat.earshot.desktop.language.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
/// where it is. It is the outside of an [Arrangement]. FX thread.
public final class MessageView extends Region {
    /// Older history is asked for when so many heights of the view are left above.
    private static final double HEIGHTS_AHEAD = 3;

    /// A page leaves this much of what was seen, in pixels.
    private static final double PAGE_OVERLAP = 40;

    private final Timeline timeline;
    private final Rows rows;
    private final RowPool pool;
    private final Arrangement arrangement;
    private final Sheet sheet = new Sheet();
    private final Ruler ruler = new Ruler();
    private final Selection selection;
    private final TextGeometry geometry;
    private final StickyDay stickyDay;
    private final Pointed pointed;
    private final HistoryBar bar = new HistoryBar(this::moveToDistance, this::showLatest);
    private final Rectangle clip = new Rectangle();
    private final ReadOnlyBooleanWrapper atLatest = new ReadOnlyBooleanWrapper(this, "atLatest", true);
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty", true);
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(this, "unseen");

    private @Nullable MessageId current;
    private Runnable onNearStart = () -> {};
    private Consumer<MessageId> onSeen = _ -> {};
    private boolean attended;
    /// The place of the last message that was ever on the screen.
    private int lastShown = -1;

    public MessageView(Timeline timeline, Moments moments, RowActions actions) {
        this.timeline = timeline;
        this.pool = new RowPool(actions, moments, sheet.getChildren());
        this.rows = new Rows(timeline, moments);
        this.arrangement = new Arrangement(timeline, rows, pool, sheet);
        this.selection = new Selection(timeline);
        this.geometry = new TextGeometry(this::placed);
        Copying copying = new Copying(timeline, moments, selection);
        HoverBar hoverBar = new HoverBar(copying);
        this.pointed = new Pointed(this, hoverBar);
        this.stickyDay = new StickyDay(rows);
        getStyleClass().add("message-view");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(Texts.text("history.name"));
        setFocusTraversable(true);
        setClip(clip);
        getChildren().addAll(ruler, sheet, stickyDay, hoverBar, bar);
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
        selection.setOnChange(this::showSelection);
        new SelectionByMouse(this, timeline, selection);
        new MessageViewInput(this, timeline, actions, copying);
    }

    /// What is run when the reader comes near the beginning of what is loaded; perhaps many times.
    public void setOnNearStart(Runnable action) {
        onNearStart = action;
    }

    /// What is given the newest message that is on the screen, at each layout.
    public void setOnSeen(Consumer<MessageId> action) {
        onSeen = action;
    }

    /// Whether somebody looks. Meanwhile nothing of what is new leaves the screen upwards unseen.
    public void setAttended(boolean now) {
        attended = now;
        requestLayout();
    }

    /// From where on everything is new; there one lands, if one was not reading something else.
    public void markUnread(Optional<UnreadPoint> point) {
        rows.markUnread(point);
        point.filter(_ -> !attended).ifPresent(unread -> arrangement.landOn(unread.first()));
        requestLayout();
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
        arrangement.moveTo(new Position.Latest());
        requestLayout();
    }

    public void showFirst() {
        moveToDistance(0);
    }

    /// Moves the view over the history: down, towards the newest, when `pixels` is positive.
    public void scrollBy(double pixels) {
        if (isNeedsLayout()) {
            layout();
        }
        if (Math.abs(pixels) > HEIGHTS_AHEAD * getHeight()) {
            moveToDistance(arrangement.distance() + pixels);
        } else {
            arrangement.moveBy(pixels);
            requestLayout();
        }
    }

    /// Scrolls as little as needed to see all of that message, or its beginning when it is higher than the view.
    public void reveal(MessageId id) {
        OptionalInt index = timeline.indexOf(id);
        if (index.isPresent()) {
            arrangement.reveal(index.getAsInt());
            requestLayout();
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

    Optional<Entry> entry(MessageId id) {
        OptionalInt index = timeline.indexOf(id);
        return index.isPresent() ? Optional.of(timeline.get(index.getAsInt())) : Optional.empty();
    }

    Selection selection() {
        return selection;
    }

    TextGeometry geometry() {
        return geometry;
    }

    /// How far a page goes: it leaves a little of what was seen.
    double page() {
        return Math.max(PAGE_OVERLAP, getHeight() - PAGE_OVERLAP);
    }

    /// Scrolls as little as needed to see the line with this character.
    void show(TextPoint point) {
        if (geometry.caretAt(point).isEmpty()) {
            reveal(point.id());
        }
        layout();
        geometry.caretAt(point).ifPresent(caret -> {
            double above = caret.getMinY() - Arrangement.TOP;
            double below = caret.getMaxY() - getHeight() + Arrangement.BOTTOM;
            if (above < 0 || below > 0) {
                scrollBy(above < 0 ? Math.floor(above) : Math.ceil(below));
                layout();
            }
        });
    }

    private void showSelection() {
        Optional<Selection.Span> span = selection.span();
        for (Placed row : placed()) {
            int length = row.row().content().entry().text().length();
            span.filter(selected -> selected.touches(row.index()))
                    .ifPresentOrElse(
                            selected -> row.row()
                                    .text()
                                    .showSelected(selected.from(row.index()), selected.to(row.index(), length)),
                            () -> row.row().text().showSelected(0, 0));
        }
    }

    /// The rows that are laid out, from top to bottom.
    List<Placed> placed() {
        return arrangement.placed();
    }

    Arrangement arrangement() {
        return arrangement;
    }

    /// How many rows exist.
    int rowsCreated() {
        return pool.created();
    }

    private void moveToDistance(double distance) {
        arrangement.moveToDistance(distance);
        requestLayout();
    }

    private void spliced(int from, int removed, int inserted) {
        arrangement.spliced(from, removed, inserted);
        empty.set(timeline.size() == 0);
        if (from <= lastShown) {
            lastShown = Math.max(from, lastShown + 1 - removed + inserted) - 1;
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        arrangement.arrange(getWidth(), getHeight(), ruler.measure());
        pool.shown().forEach(this::markCurrent);
        showSelection();
        stickyDay.layOut(placed(), getWidth());
        pointed.layOut();
        tellWhatIsSeen();
        layOutBar();
        if (arrangement.distance() < HEIGHTS_AHEAD * getHeight()) {
            onNearStart.run();
        }
    }

    private void tellWhatIsSeen() {
        if (attended) {
            arrangement.settle();
        }
        lastShown = Math.max(lastShown, arrangement.lastSeenIndex().orElse(-1));
        atLatest.set(arrangement.isAtLatest());
        unseen.set(timeline.size() - 1 - lastShown);
        arrangement.lastStoredSeen().ifPresent(onSeen);
    }

    private void layOutBar() {
        bar.resizeRelocate(getWidth() - 12, 2, 10, Math.max(0, getHeight() - 4));
        bar.show(
                arrangement.contentHeight(),
                getHeight(),
                arrangement.isAtLatest() ? Double.MAX_VALUE : arrangement.distance());
    }

    private void markCurrent(MessageRow row) {
        row.showCurrent(row.id().equals(current));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> timeline.size();
            case FOCUS_ITEM -> rowThat(row -> row.row().id().equals(current));
            case ITEM_AT_INDEX -> rowThat(row -> row.index() == (int) parameters[0]);
            case VERTICAL_SCROLLBAR -> bar;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private @Nullable MessageRow rowThat(Predicate<Placed> wanted) {
        return placed().stream().filter(wanted).map(Placed::row).findFirst().orElse(null);
    }
}

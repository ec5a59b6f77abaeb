package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;
import chat.earshot.desktop.conversation.history.Placement.Placed;
import chat.earshot.desktop.language.Texts;
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
/// where it is. It is the outside of an [Arrangement]. FX thread.
public final class MessageView extends Region {
    /// Older history is asked for when so many heights of the view are left above.
    private static final double HEIGHTS_AHEAD = 3;

    private final Timeline timeline;
    private final RowPool pool;
    private final Arrangement arrangement;
    private final Ruler ruler = new Ruler();
    private final HistoryBar bar = new HistoryBar(this::moveToDistance, this::showLatest);
    private final Rectangle clip = new Rectangle();
    private final ReadOnlyBooleanWrapper atLatest = new ReadOnlyBooleanWrapper(this, "atLatest", true);
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty", true);
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(this, "unseen");

    private @Nullable MessageId current;
    private Runnable onNearStart = () -> {};

    public MessageView(Timeline timeline, Moments moments, RowActions actions) {
        this.timeline = timeline;
        this.pool = new RowPool(actions, moments, getChildren());
        this.arrangement = new Arrangement(timeline, new Rows(timeline, moments), pool);
        getStyleClass().add("message-view");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(Texts.text("history.name"));
        setFocusTraversable(true);
        setClip(clip);
        getChildren().addAll(ruler, bar);
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
        boolean atEnd = from + inserted == timeline.size();
        if (atEnd && arrangement.position() instanceof Position.At) {
            unseen.set(unseen.get() + Math.max(0, inserted - removed));
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        arrangement.arrange(getWidth(), getHeight(), ruler.measure());
        pool.shown().forEach(this::markCurrent);
        boolean latest = arrangement.position() instanceof Position.Latest;
        atLatest.set(latest);
        if (latest) {
            unseen.set(0);
        }
        layOutBar(latest);
        if (arrangement.distance() < HEIGHTS_AHEAD * getHeight()) {
            onNearStart.run();
        }
    }

    private void layOutBar(boolean latest) {
        bar.resizeRelocate(getWidth() - 12, 2, 10, Math.max(0, getHeight() - 4));
        bar.show(arrangement.contentHeight(), getHeight(), latest ? Double.MAX_VALUE : arrangement.distance());
    }

    private void markCurrent(MessageRow row) {
        row.showCurrent(row.id().equals(current) ? MessageRow.Current.YES : MessageRow.Current.NO);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> timeline.size();
            case FOCUS_ITEM ->
                placed().stream()
                        .map(Placed::row)
                        .filter(row -> row.id().equals(current))
                        .findFirst()
                        .orElse(null);
            case VERTICAL_SCROLLBAR -> bar;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}

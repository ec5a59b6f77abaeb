package chat.earshot.desktop.conversation.history;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What is selected, across messages: from where it began to where it was extended. It names messages and characters,
/// not rows, so nothing that is loaded, scrolled or edited elsewhere changes it. FX thread.
final class Selection {

    /// The same in the order in which it is read, with places in the timeline.
    record Span(int firstIndex, int from, int lastIndex, int to) {
        /// Where the part of the message at this place begins.
        int from(int index) {
            return index == firstIndex ? from : 0;
        }

        /// Where it ends, in a message that is so long.
        int to(int index, int length) {
            return index == lastIndex ? Math.min(to, length) : length;
        }

        boolean touches(int index) {
            return firstIndex <= index && index <= lastIndex;
        }
    }

    private final Timeline timeline;
    private @Nullable TextPoint anchor;
    private @Nullable TextPoint focus;
    private Runnable onChange = () -> {};

    Selection(Timeline timeline) {
        this.timeline = timeline;
    }

    void setOnChange(Runnable action) {
        onChange = action;
    }

    void select(TextPoint from, TextPoint to) {
        anchor = from;
        focus = to;
        onChange.run();
    }

    void clear() {
        anchor = null;
        focus = null;
        onChange.run();
    }

    Optional<TextPoint> anchor() {
        return Optional.ofNullable(anchor).filter(this::isThere);
    }

    /// Where it was extended to last.
    Optional<TextPoint> focus() {
        return Optional.ofNullable(focus).filter(this::isThere);
    }

    /// Empty when nothing is selected, or an end of it is no longer loaded.
    Optional<Span> span() {
        TextPoint one = anchor;
        TextPoint other = focus;
        if (one == null || other == null || one.equals(other)) {
            return Optional.empty();
        }
        OptionalInt here = timeline.indexOf(one.id());
        OptionalInt there = timeline.indexOf(other.id());
        if (here.isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        int order = Integer.compare(here.getAsInt(), there.getAsInt());
        boolean forwards = order == 0 ? one.character() <= other.character() : order < 0;
        return Optional.of(
                forwards
                        ? new Span(here.getAsInt(), one.character(), there.getAsInt(), other.character())
                        : new Span(there.getAsInt(), other.character(), here.getAsInt(), one.character()));
    }

    private boolean isThere(TextPoint point) {
        return timeline.indexOf(point.id()).isPresent();
    }
}

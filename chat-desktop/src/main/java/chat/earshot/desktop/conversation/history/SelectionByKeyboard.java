package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.input.KeyEvent;

/// Extends the selection with Shift and the keys that move. Without one it begins at the current message: at its
/// beginning when it is extended forwards, at its end when backwards. FX thread.
final class SelectionByKeyboard {
    private static final double RIGHT_OF_ALL = 1e6;

    private final MessageView view;
    private final Timeline timeline;
    private final Selection selection;

    private enum Way {
        BACKWARDS,
        FORWARDS
    }

    SelectionByKeyboard(MessageView view, Timeline timeline, Selection selection) {
        this.view = view;
        this.timeline = timeline;
        this.selection = selection;
    }

    void selectAll() {
        if (timeline.size() > 0) {
            selection.select(beginOf(0), endOf(timeline.size() - 1));
        }
    }

    /// @return whether this key does something here
    boolean extend(KeyEvent event) {
        boolean all = event.isShortcutDown();
        boolean words = all || event.isAltDown();
        return switch (event.getCode()) {
            case LEFT -> extendSideways(NodeOrientation.RIGHT_TO_LEFT, grain(words));
            case RIGHT -> extendSideways(NodeOrientation.LEFT_TO_RIGHT, grain(words));
            case UP -> extendTo(Way.BACKWARDS, from -> vertically(from, -1));
            case DOWN -> extendTo(Way.FORWARDS, from -> vertically(from, 1));
            case HOME -> extendTo(Way.BACKWARDS, from -> all ? beginOf(0) : alongLine(from, 0));
            case END ->
                extendTo(Way.FORWARDS, from -> all ? endOf(timeline.size() - 1) : alongLine(from, RIGHT_OF_ALL));
            case PAGE_UP -> extendTo(Way.BACKWARDS, from -> byPage(from, -view.page()));
            case PAGE_DOWN -> extendTo(Way.FORWARDS, from -> byPage(from, view.page()));
            default -> false;
        };
    }

    private interface Move {
        TextPoint from(TextPoint point);
    }

    private static Grain grain(boolean words) {
        return words ? Grain.WORD : Grain.CHARACTER;
    }

    private boolean extendTo(Way way, Move move) {
        if (timeline.size() > 0) {
            TextPoint anchor = selection.anchor().orElseGet(() -> startOf(way));
            TextPoint focus = selection.focus().orElse(anchor);
            view.show(focus);
            TextPoint now = move.from(focus);
            selection.select(anchor, now);
            view.show(now);
        }
        return true;
    }

    private boolean extendSideways(NodeOrientation side, Grain grain) {
        boolean forwards = timeline.size() > 0 && side == TextPart.directionOf(textAt(startIndex()));
        return extendTo(forwards ? Way.FORWARDS : Way.BACKWARDS, from -> sideways(from, side, grain));
    }

    private int startIndex() {
        return view.current()
                .map(timeline::indexOf)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .orElseGet(() -> view.arrangement().lastSeenIndex().orElse(timeline.size() - 1));
    }

    private TextPoint startOf(Way way) {
        int index = startIndex();
        return switch (way) {
            case FORWARDS -> beginOf(index);
            case BACKWARDS -> endOf(index);
        };
    }

    /// Towards that side, as it is seen: in a text from the right, forwards is to the left.
    private TextPoint sideways(TextPoint from, NodeOrientation side, Grain grain) {
        int index = indexOf(from);
        String text = textAt(index);
        boolean forwards = side == TextPart.directionOf(text);
        if (forwards) {
            boolean atEnd = from.character() >= text.length();
            return atEnd ? beginOf(Math.min(index + 1, timeline.size() - 1), from) : at(from, next(text, from, grain));
        }
        boolean atBegin = from.character() <= 0;
        return atBegin ? endOf(Math.max(index - 1, 0), from) : at(from, previous(text, from, grain));
    }

    private static int next(String text, TextPoint from, Grain grain) {
        return grain == Grain.CHARACTER ? Graphemes.next(text, from.character()) : grain.end(text, from.character());
    }

    private static int previous(String text, TextPoint from, Grain grain) {
        int before = Graphemes.previous(text, from.character());
        return grain == Grain.CHARACTER ? before : grain.start(text, before);
    }

    private TextPoint vertically(TextPoint from, int lines) {
        Optional<Bounds> caret = view.geometry().caretAt(from);
        Optional<Bounds> words = view.geometry().wordsOf(from.id());
        if (caret.isEmpty() || words.isEmpty()) {
            return from;
        }
        double x = caret.get().getMinX();
        double y = caret.get().getCenterY() + lines * caret.get().getHeight();
        boolean sameMessage = words.get().getMinY() <= y && y < words.get().getMaxY();
        return sameMessage ? view.geometry().pointAt(x, y).orElse(from) : inNeighbour(from, lines, x);
    }

    private TextPoint inNeighbour(TextPoint from, int lines, double x) {
        int index = indexOf(from);
        int wanted = index + lines;
        if (wanted < 0 || wanted >= timeline.size()) {
            return lines < 0 ? beginOf(index) : endOf(index);
        }
        TextPoint near = lines < 0 ? endOf(wanted) : beginOf(wanted);
        view.show(near);
        return view.geometry()
                .caretAt(near)
                .flatMap(line -> view.geometry().pointAt(x, line.getCenterY()))
                .filter(point -> point.id().equals(near.id()))
                .orElse(near);
    }

    private TextPoint alongLine(TextPoint from, double x) {
        return view.geometry()
                .caretAt(from)
                .flatMap(caret -> view.geometry().pointAt(x, caret.getCenterY()))
                .filter(point -> point.id().equals(from.id()))
                .orElse(from);
    }

    private TextPoint byPage(TextPoint from, double pixels) {
        Optional<Bounds> caret = view.geometry().caretAt(from);
        view.scrollBy(pixels);
        view.layout();
        return caret.flatMap(place -> view.geometry().pointAt(place.getMinX(), place.getCenterY()))
                .filter(point -> !point.equals(from))
                .orElseGet(() -> pixels < 0 ? beginOf(0) : endOf(timeline.size() - 1));
    }

    private int indexOf(TextPoint point) {
        return timeline.indexOf(point.id()).orElse(0);
    }

    private String textAt(int index) {
        return timeline.get(index).text();
    }

    private TextPoint at(TextPoint point, int character) {
        return new TextPoint(point.id(), character);
    }

    private TextPoint beginOf(int index) {
        return new TextPoint(idAt(index), 0);
    }

    private TextPoint endOf(int index) {
        return new TextPoint(idAt(index), textAt(index).length());
    }

    /// Of the neighbour, where there is one.
    private TextPoint beginOf(int index, TextPoint otherwise) {
        return index == indexOf(otherwise) ? otherwise : beginOf(index);
    }

    private TextPoint endOf(int index, TextPoint otherwise) {
        return index == indexOf(otherwise) ? otherwise : endOf(index);
    }

    private MessageId idAt(int index) {
        return timeline.get(index).id();
    }
}

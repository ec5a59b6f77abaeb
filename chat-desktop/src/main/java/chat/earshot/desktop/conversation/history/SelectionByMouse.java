package chat.earshot.desktop.conversation.history;

import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Selects by pressing and dragging; near the edges, and beyond them, the history moves along. FX thread.
final class SelectionByMouse {
    /// So many pixels in a second for each that the pointer is beyond the edge.
    private static final double SPEED = 9;

    private static final double FASTEST_STEP = 60;

    private final MessageView view;
    private final Timeline timeline;
    private final Selection selection;
    private final AtEdge atEdge = new AtEdge();
    private Grain grain = Grain.CHARACTER;
    /// Both ends of what was pressed on: a character's place, a word or a line.
    private Optional<Unit> pressed = Optional.empty();
    private double x;
    private double y;

    private record Unit(TextPoint start, TextPoint end) {}

    SelectionByMouse(MessageView view, Timeline timeline, Selection selection) {
        this.view = view;
        this.timeline = timeline;
        this.selection = selection;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        note(event);
        Optional<TextPoint> point = view.geometry().pointAt(x, y);
        if (event.isShiftDown() && selection.anchor().isPresent()) {
            grain = Grain.CHARACTER;
            pressed = selection.anchor().map(anchor -> new Unit(anchor, anchor));
            extend();
            return;
        }
        grain = Grain.ofClicks(event.getClickCount());
        pressed = point.flatMap(this::unitAt);
        pressed.ifPresentOrElse(unit -> selection.select(unit.start(), unit.end()), selection::clear);
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || pressed.isEmpty()) {
            return;
        }
        note(event);
        extend();
        if (y < 0 || y > view.getHeight()) {
            atEdge.start();
        } else {
            atEdge.stop();
        }
    }

    private void released() {
        atEdge.stop();
        pressed = Optional.empty();
    }

    private void note(MouseEvent event) {
        x = event.getX();
        y = event.getY();
    }

    private void extend() {
        double inside = Math.clamp(y, 0, Math.max(0, view.getHeight() - 1));
        Optional<Unit> here = view.geometry().pointAt(x, inside).flatMap(this::unitAt);
        if (here.isEmpty() || pressed.isEmpty()) {
            return;
        }
        Unit from = pressed.get();
        if (isBefore(here.get().start(), from.start())) {
            selection.select(from.end(), here.get().start());
        } else {
            selection.select(from.start(), here.get().end());
        }
    }

    private Optional<Unit> unitAt(TextPoint point) {
        return view.entry(point.id()).map(entry -> {
            int start = grain.start(entry.text(), point.character());
            int end = grain.end(entry.text(), point.character());
            return new Unit(new TextPoint(point.id(), start), new TextPoint(point.id(), end));
        });
    }

    private boolean isBefore(TextPoint one, TextPoint other) {
        int here = timeline.indexOf(one.id()).orElse(0);
        int there = timeline.indexOf(other.id()).orElse(0);
        return here == there ? one.character() < other.character() : here < there;
    }

    private final class AtEdge extends AnimationTimer {
        private long last;

        @Override
        public void start() {
            last = 0;
            super.start();
        }

        @Override
        public void handle(long now) {
            double seconds = last == 0 ? 0.016 : (now - last) / 1e9;
            last = now;
            double beyond = y < 0 ? y : y - view.getHeight();
            double step = Math.clamp(beyond * SPEED * seconds, -FASTEST_STEP, FASTEST_STEP);
            view.scrollBy(step < 0 ? Math.floor(step) : Math.ceil(step));
            view.layout();
            extend();
        }
    }
}

package chat.earshot.desktop.conversation.history;

import chat.earshot.desktop.conversation.history.Placement.Placed;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Which row the pointer is over. What stands over the rows belongs to the row that it is about. FX thread.
final class Pointed {
    private static final double NOWHERE = Double.NaN;

    private final MessageView view;
    private final HoverBar bar;
    private double y = NOWHERE;
    private @Nullable MessageRow shown;

    Pointed(MessageView view, HoverBar bar) {
        this.view = view;
        this.bar = bar;
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_ENTERED, this::moved);
        view.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> leave());
        // Not in the way of what is being selected.
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, _ -> leave());
    }

    /// After the rows were laid out, perhaps others than before under a pointer at rest.
    void layOut() {
        Optional<Placed> row = view.geometry().rowAt(y);
        MessageRow now = row.map(Placed::row).orElse(null);
        if (shown != null && !shown.equals(now)) {
            shown.showPointed(false);
        }
        shown = now;
        if (now != null) {
            now.showPointed(true);
        }
        bar.layOut(row, view.getWidth());
    }

    private void moved(MouseEvent event) {
        if (!isOver(bar, event)) {
            y = event.getY();
            layOut();
        }
    }

    private void leave() {
        y = NOWHERE;
        layOut();
    }

    private static boolean isOver(Node node, MouseEvent event) {
        return node.isVisible() && node.getBoundsInParent().contains(event.getX(), event.getY());
    }
}

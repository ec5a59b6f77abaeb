package chat.earshot.desktop.emoji;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;

/// The picker over the window. It is made when it is opened for the first time. FX thread.
public final class EmojiPopup {
    private static final double GAP = 6;

    private final Supplier<EmojiPickerViewModel> model;
    private Consumer<String> onPicked = _ -> {};
    private @Nullable Popup popup;

    /// @param model is asked for when the picker is opened for the first time
    public EmojiPopup(Supplier<EmojiPickerViewModel> model) {
        this.model = model;
    }

    /// Opens above this node, its right edge over that of the node.
    ///
    /// @param action is given the characters to insert
    public void show(Node above, Consumer<String> action) {
        onPicked = action;
        Popup shown = popup();
        Bounds place = above.localToScreen(above.getBoundsInLocal());
        shown.show(above, place.getMaxX(), place.getMinY() - GAP);
        ((EmojiPicker) shown.getContent().getFirst()).open();
    }

    private Popup popup() {
        if (popup == null) {
            Popup made = new Popup();
            made.setAutoHide(true);
            // So that a click on its button closes it, rather than closing and opening it.
            made.setConsumeAutoHidingEvents(true);
            made.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_RIGHT);
            made.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    made.hide();
                    event.consume();
                }
            });
            made.getContent().setAll(new EmojiPicker(model.get(), characters -> {
                made.hide();
                onPicked.accept(characters);
            }));
            popup = made;
        }
        return popup;
    }
}

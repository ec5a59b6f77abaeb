package chat.earshot.desktop.conversation.history;

import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/// Words that lead somewhere, and show where. A click opens it; a drag over it selects. FX thread.
final class LinkText extends Text {
    private final URI target;

    LinkText(String characters, URI target, Consumer<URI> open) {
        super(characters);
        this.target = target;
        getStyleClass().addAll("body-text", "link");
        setAccessibleRole(AccessibleRole.HYPERLINK);
        setAccessibleText(characters);
        Tooltip.install(this, new Tooltip(target.toString()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            boolean single = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1;
            if (single && event.isStillSincePress() && !event.isShiftDown()) {
                open.accept(this.target);
            }
        });
    }

    URI target() {
        return target;
    }
}

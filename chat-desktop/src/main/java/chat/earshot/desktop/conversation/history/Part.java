package chat.earshot.desktop.conversation.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A node of a row that most rows do not show: it is made when it is first needed. FX thread.
final class Part<T extends Node> {
    private final List<Node> children;
    private final Supplier<T> maker;
    private @Nullable T node;

    /// @param children where the node is put
    Part(List<Node> children, Supplier<T> maker) {
        this.children = children;
        this.maker = maker;
    }

    T show() {
        T shown = node;
        if (shown == null) {
            shown = maker.get();
            children.add(shown);
            node = shown;
        }
        shown.setVisible(true);
        return shown;
    }

    void hide() {
        if (node != null) {
            node.setVisible(false);
        }
    }

    /// Empty while it is hidden.
    Optional<T> shown() {
        return Optional.ofNullable(node).filter(Node::isVisible);
    }
}

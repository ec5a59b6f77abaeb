package chat.earshot.desktop.look;

import chat.earshot.common.model.NameColor;
import javafx.scene.Node;

/// Paints nodes in somebody's colour: the server names it, the stylesheet of the theme has the shade. FX thread.
public final class NameColors {
    private static final String PREFIX = "name-";

    private NameColors() {}

    /// From now on `-name` is that colour for the node and what is in it.
    public static void paint(Node node, NameColor color) {
        String wanted = PREFIX + color.wireName();
        var classes = node.getStyleClass();
        if (!classes.contains(wanted)) {
            classes.removeIf(name -> name.startsWith(PREFIX));
            classes.add(wanted);
        }
    }
}

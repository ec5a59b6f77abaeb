package chat.earshot.desktop.look;

import java.text.Bidi;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;

/// Which font shows a text. The bundled one has no letters that are written from right to left, and a line that mixes
/// it with another font is put in the wrong order by JavaFX on Linux; so such a text takes the system's font as a
/// whole. FX thread.
public final class Script {
    private static final String FROM_THE_RIGHT = "from-the-right";

    private Script() {}

    /// From which side people read in this language: everything is mirrored where that is the right one.
    static NodeOrientation orientation(Locale locale) {
        char[] name = locale.getDisplayLanguage(locale).toCharArray();
        return Bidi.requiresBidi(name, 0, name.length) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    }

    /// Gives the node the font for this text.
    public static void dress(Node node, String text) {
        char[] characters = text.toCharArray();
        boolean fromTheRight = Bidi.requiresBidi(characters, 0, characters.length);
        var classes = node.getStyleClass();
        if (fromTheRight != classes.contains(FROM_THE_RIGHT)) {
            if (fromTheRight) {
                classes.add(FROM_THE_RIGHT);
            } else {
                classes.remove(FROM_THE_RIGHT);
            }
        }
    }
}

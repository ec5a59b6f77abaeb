package chat.earshot.desktop.look;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// The small round sign of presence; always beside words that say the same. FX thread.
public final class Dot extends Region {
    private static final PseudoClass ONLINE = PseudoClass.getPseudoClass("online");
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    public Dot(double diameter) {
        getStyleClass().add("dot");
        setMinSize(diameter, diameter);
        setPrefSize(diameter, diameter);
        setMaxSize(diameter, diameter);
    }

    public void show(Presence presence) {
        pseudoClassStateChanged(ONLINE, presence == Presence.HERE);
        pseudoClassStateChanged(WAITING, presence == Presence.WAITING);
    }
}

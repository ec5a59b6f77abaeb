package chat.earshot.desktop.look;

import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.desktop.look.emoji.EmojiRuns;
import chat.earshot.desktop.look.emoji.EmojiView;
import java.text.BreakIterator;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The square with somebody's first letter, in their colour. It says nothing that the name beside it does not say, so
/// screen readers pass over it. FX thread.
public final class Avatar extends StackPane {
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");
    private static final double ROUNDNESS = 0.32;

    /// The sides in pixels.
    public enum Size {
        ROW(26),
        FIELD(40),
        MESSAGE(38),
        SELF(36);

        private final double side;

        Size(double side) {
            this.side = side;
        }

        public double side() {
            return side;
        }
    }

    private final Label letter = new Label();
    private final long letterSize;

    public Avatar(Size size) {
        getStyleClass().add("avatar");
        setMinSize(size.side(), size.side());
        setPrefSize(size.side(), size.side());
        setMaxSize(size.side(), size.side());
        setStyle("-fx-background-radius: %s;".formatted(Math.round(size.side() * ROUNDNESS)));
        letterSize = Math.round(size.side() * 0.42);
        letter.setStyle("-fx-font-size: %spx;".formatted(letterSize));
        letter.setMinWidth(USE_PREF_SIZE);
        letter.setAccessibleRole(AccessibleRole.NODE);
        getChildren().add(letter);
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
    }

    public void show(Person person) {
        show(person.name().value(), person.color());
    }

    public void show(String name, NameColor color) {
        String first = firstCharacter(name);
        boolean isEmoji = EmojiRuns.standAlone(EmojiRuns.split(first));
        letter.setText(isEmoji ? "" : first);
        letter.setGraphic(isEmoji ? new EmojiView(first, letterSize) : null);
        NameColors.paint(this, color);
    }

    public void showPresence(Presence presence) {
        pseudoClassStateChanged(AWAY, presence == Presence.AWAY);
    }

    /// The first character as a person counts them, so that no accent and no emoji is cut in two.
    static String firstCharacter(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty()) {
            return "";
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(trimmed);
        return trimmed.substring(0, characters.next()).toUpperCase(Locale.ROOT);
    }
}

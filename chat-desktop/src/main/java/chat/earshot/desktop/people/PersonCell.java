package chat.earshot.desktop.people;

import chat.earshot.common.model.Person;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.Avatar;
import chat.earshot.desktop.look.Dot;
import chat.earshot.desktop.look.NameColors;
import chat.earshot.desktop.look.Presence;
import chat.earshot.desktop.look.Script;
import chat.earshot.desktop.look.emoji.EmojiLabel;
import chat.earshot.desktop.people.PeopleViewModel.Line;
import chat.earshot.desktop.people.PeopleViewModel.Who;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A line of the people's list. FX thread.
final class PersonCell extends ListCell<Line> {
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final Label heading = new Label();
    private final Avatar avatar = new Avatar(Avatar.Size.ROW);
    private final Dot dot = new Dot(11);
    private final EmojiLabel name = new EmojiLabel();
    private final Label you = new Label(Texts.text("people.you"));
    private final HBox person;

    PersonCell() {
        getStyleClass().add("person-cell");
        heading.getStyleClass().add("caption");
        name.getStyleClass().add("person");
        you.getStyleClass().addAll("muted", "small");
        you.setMinWidth(USE_PREF_SIZE);
        StackPane face = new StackPane(avatar, dot);
        StackPane.setAlignment(dot, Pos.BOTTOM_RIGHT);
        dot.setTranslateX(3);
        dot.setTranslateY(3);
        face.setMinWidth(USE_PREF_SIZE);
        person = new HBox(10, face, name, you);
        person.setAlignment(Pos.CENTER_LEFT);
        // As wide as the list and not wider: long names end in dots.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText("");
            pseudoClassStateChanged(HEADING, false);
            return;
        }
        switch (line) {
            case Line.Heading(String key, int count) -> {
                heading.setText(Texts.text(key, count));
                setGraphic(heading);
                setAccessibleText(heading.getText());
                pseudoClassStateChanged(HEADING, true);
            }
            case Line.Here(Person here, Who who) -> {
                show(here, Presence.HERE);
                you.setVisible(who == Who.ONESELF);
            }
            case Line.Away(Person away) -> {
                show(away, Presence.AWAY);
                you.setVisible(false);
            }
        }
    }

    private void show(Person somebody, Presence presence) {
        pseudoClassStateChanged(HEADING, false);
        pseudoClassStateChanged(AWAY, presence == Presence.AWAY);
        avatar.show(somebody);
        avatar.showPresence(presence);
        dot.show(presence);
        name.show(somebody.name().value());
        Script.dress(name, name.words());
        NameColors.paint(name, somebody.color());
        setGraphic(person);
        setAccessibleText(
                Texts.text(presence == Presence.HERE ? "people.spoken-here" : "people.spoken-away", somebody.name()));
    }
}

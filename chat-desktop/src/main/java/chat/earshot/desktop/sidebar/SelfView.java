package chat.earshot.desktop.sidebar;

import chat.earshot.common.model.Person;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.Avatar;
import chat.earshot.desktop.look.Dot;
import chat.earshot.desktop.look.Presence;
import chat.earshot.desktop.look.Script;
import chat.earshot.desktop.look.emoji.EmojiLabel;
import chat.earshot.desktop.people.PeopleViewModel;
import chat.earshot.desktop.status.ConnectionViewModel;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Who one is here, at the foot of the sidebar. FX thread.
final class SelfView extends HBox {
    private final ConnectionViewModel connection;
    private final Avatar avatar = new Avatar(Avatar.Size.SELF);
    private final Dot dot = new Dot(12);
    private final EmojiLabel name = new EmojiLabel();
    private final Label state = new Label();
    private final HBox actions = new HBox(2);

    /// @param buttons at the end of the line
    SelfView(PeopleViewModel people, ConnectionViewModel connection, Node... buttons) {
        this.connection = connection;
        getStyleClass().add("self");
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("strong");
        state.getStyleClass().addAll("muted", "small");
        StackPane face = new StackPane(avatar, dot);
        StackPane.setAlignment(dot, Pos.BOTTOM_RIGHT);
        dot.setTranslateX(3);
        dot.setTranslateY(3);
        face.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(1, name, state);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        actions.getChildren().setAll(buttons);
        actions.setAlignment(Pos.CENTER);
        actions.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(face, words, actions);
        people.selfProperty().subscribe(this::show);
        connection.stateProperty().subscribe(this::showState);
    }

    /// Puts a button before the others.
    void add(Node button) {
        actions.getChildren().addFirst(button);
    }

    private void show(@Nullable Person self) {
        setVisible(self != null);
        if (self != null) {
            avatar.show(self);
            name.show(self.name().value());
            Script.dress(name, name.words());
        }
    }

    private void showState() {
        Presence presence = connection.presence();
        dot.show(presence);
        state.setText(Texts.text(presence == Presence.HERE ? "self.online" : "self.offline"));
    }
}

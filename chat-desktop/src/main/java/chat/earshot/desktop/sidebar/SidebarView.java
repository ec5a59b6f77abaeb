package chat.earshot.desktop.sidebar;

import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.Dot;
import chat.earshot.desktop.look.emoji.EmojiLabel;
import chat.earshot.desktop.people.PeopleViewModel;
import chat.earshot.desktop.status.ConnectionViewModel;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The column with the server, its rooms and oneself. FX thread.
public final class SidebarView extends BorderPane {
    public static final double WIDTH = 252;

    private final ConnectionViewModel connection;
    private final PeopleViewModel people;
    private final Dot dot = new Dot(9);
    private final Label state = new Label();
    private final MenuButton menu = new MenuButton();
    private final SelfView self;
    private final Button settings = new Button();

    /// @param room the name of the room that is open
    public SidebarView(ConnectionViewModel connection, PeopleViewModel people, ObservableValue<String> room) {
        this.connection = connection;
        this.people = people;
        getStyleClass().add("sidebar");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setTop(new VBox(server(), rooms(room)));
        settings.setGraphic(new FontIcon(BootstrapIcons.GEAR));
        settings.getStyleClass().setAll("icon-button");
        settings.setAccessibleText(Texts.text("settings.open"));
        settings.setTooltip(new Tooltip(Texts.text("settings.open")));
        self = new SelfView(people, connection, settings);
        setBottom(self);
        connection.stateProperty().subscribe(this::showState);
        people.onlineProperty().subscribe(this::showState);
    }

    /// What can be done with the server.
    public void setActions(MenuItem... actions) {
        menu.getItems().setAll(actions);
    }

    /// Puts a button beside oneself, at the foot.
    public void addAtFoot(Node button) {
        self.add(button);
    }

    /// Opens the settings.
    public Button settingsButton() {
        return settings;
    }

    /// Where the menu opens.
    public Node serverMenu() {
        return menu;
    }

    private HBox server() {
        EmojiLabel name = new EmojiLabel();
        name.getStyleClass().add("server-name");
        connection.serverProperty().subscribe(name::show);
        state.getStyleClass().addAll("muted", "small");
        HBox line = new HBox(7, dot, state);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(3, name, line);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        menu.setGraphic(new FontIcon(BootstrapIcons.CHEVRON_DOWN));
        menu.getStyleClass().addAll("icon-button", "menu-only");
        menu.setAccessibleText(Texts.text("server.menu"));
        HBox server = new HBox(words, menu);
        server.setAlignment(Pos.CENTER);
        server.getStyleClass().add("server");
        return server;
    }

    private static VBox rooms(ObservableValue<String> room) {
        Label caption = new Label(Texts.text("rooms.caption"));
        caption.getStyleClass().addAll("caption", "rooms-caption");
        Label open = new Label();
        open.textProperty().bind(room);
        open.setGraphic(new FontIcon(BootstrapIcons.HASH));
        open.getStyleClass().add("room");
        open.setMaxWidth(Double.MAX_VALUE);
        VBox rooms = new VBox(caption, open);
        rooms.getStyleClass().add("rooms");
        return rooms;
    }

    private void showState() {
        dot.show(connection.presence());
        state.setText(connection.words(people.onlineProperty().get()));
    }
}

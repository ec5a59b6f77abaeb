package chat.earshot.desktop.conversation;

import chat.earshot.desktop.language.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Names the room, and opens and closes the columns beside it. FX thread.
public final class ConversationHeader extends HBox {
    public static final double HEIGHT = 56;

    private final Button sidebar = new Button();
    private final ToggleButton people = new ToggleButton();

    ConversationHeader(ConversationViewModel model) {
        getStyleClass().add("conversation-header");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        sidebar.setGraphic(new FontIcon(BootstrapIcons.LIST));
        sidebar.getStyleClass().setAll("icon-button");
        describe(sidebar, "header.sidebar");
        sidebar.managedProperty().bind(sidebar.visibleProperty());
        Label name = new Label();
        name.setGraphic(new FontIcon(BootstrapIcons.HASH));
        name.getStyleClass().add("room-title");
        name.textProperty().bind(model.nameProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        people.setGraphic(new FontIcon(BootstrapIcons.PEOPLE));
        people.getStyleClass().setAll("icon-button", "people-button");
        people.textProperty().bind(model.membersProperty().asString());
        people.setMinWidth(USE_PREF_SIZE);
        describe(people, "header.people");
        getChildren().setAll(sidebar, name, space, people);
    }

    /// Opens the sidebar where there is no room for it.
    public Button sidebarButton() {
        return sidebar;
    }

    /// Shows and hides the people.
    public ToggleButton peopleButton() {
        return people;
    }

    /// Puts a button beside the others.
    public void add(Node button) {
        getChildren().add(button);
    }

    private static void describe(ButtonBase button, String key) {
        button.setAccessibleText(Texts.text(key));
        button.setTooltip(new Tooltip(Texts.text(key)));
    }
}

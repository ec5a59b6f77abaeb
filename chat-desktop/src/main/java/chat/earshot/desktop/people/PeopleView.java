package chat.earshot.desktop.people;

import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.people.PeopleViewModel.Line;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/// The column that lists who is here. FX thread.
public final class PeopleView extends StackPane {
    public static final double WIDTH = 196;

    public PeopleView(PeopleViewModel model) {
        getStyleClass().add("people");
        ListView<Line> list = new ListView<>(model.lines());
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.setAccessibleText(Texts.text("people.name"));
        list.setCellFactory(_ -> new PersonCell());
        getChildren().setAll(list);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
    }
}

package chat.earshot.desktop.shortcuts;

import chat.earshot.desktop.language.Texts;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list of all keys. FX thread.
public final class ShortcutsView extends ScrollPane {
    private static final double WIDTH = 520;

    /// @param more what keys do in one place only
    public ShortcutsView(Shortcuts everywhere, KeyList... more) {
        getStyleClass().addAll("settings", "shortcuts");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        // Nothing in it takes the keyboard, and it can be scrolled.
        setFocusTraversable(true);
        setPrefWidth(WIDTH);
        setAccessibleText(Texts.text("shortcuts.title"));
        Label title = new Label(Texts.text("shortcuts.title"));
        title.getStyleClass().add("settings-title");
        VBox lists = new VBox(title, table(listOf(everywhere)));
        for (KeyList list : more) {
            lists.getChildren().add(table(list));
        }
        lists.getStyleClass().add("settings-sections");
        setContent(lists);
    }

    private static KeyList listOf(Shortcuts everywhere) {
        return new KeyList(
                Texts.text("shortcuts.everywhere"),
                everywhere.all().stream()
                        .map(shortcut -> new KeyList.Line(shortcut.words(), shortcut.shown()))
                        .toList());
    }

    private static VBox table(KeyList list) {
        Label caption = new Label(list.heading());
        caption.getStyleClass().add("caption");
        GridPane table = new GridPane(24, 8);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().setAll(words, keys);
        for (KeyList.Line line : list.lines()) {
            table.addRow(table.getRowCount(), new Label(line.words()), caps(KeyNames.of(line.keys())));
        }
        VBox section = new VBox(caption, table);
        section.getStyleClass().add("settings-section");
        return section;
    }

    private static HBox caps(List<String> names) {
        HBox caps = new HBox(4);
        caps.setAlignment(Pos.CENTER_RIGHT);
        for (String name : names) {
            Label cap = new Label(name);
            cap.getStyleClass().add("keycap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            caps.getChildren().add(cap);
        }
        return caps;
    }
}

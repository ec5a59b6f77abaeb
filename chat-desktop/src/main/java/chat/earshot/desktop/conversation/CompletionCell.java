package chat.earshot.desktop.conversation;

import chat.earshot.desktop.look.emoji.EmojiCatalog.Entry;
import chat.earshot.desktop.look.emoji.EmojiView;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// An emoji that is offered, with its shortcode and name. FX thread.
final class CompletionCell extends ListCell<Entry> {
    private static final double FONT_SIZE = 17;

    /// @param onClicked is given the emoji that was clicked
    CompletionCell(Consumer<Entry> onClicked) {
        getStyleClass().add("completion-cell");
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            if (getItem() != null) {
                onClicked.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        Label shortcode = new Label(entry.shortcode());
        Label name = new Label(entry.name());
        name.getStyleClass().addAll("muted", "small");
        HBox line = new HBox(9, new EmojiView(entry.characters(), FONT_SIZE), shortcode, name);
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
        setAccessibleText(entry.name());
    }
}

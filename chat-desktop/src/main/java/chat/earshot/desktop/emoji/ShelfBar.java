package chat.earshot.desktop.emoji;

import chat.earshot.desktop.emoji.EmojiPickerViewModel.Shelf;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button for each shelf. FX thread.
final class ShelfBar extends HBox {
    /// The last shelves are always the same; what was picked last may be before them.
    private static final List<BootstrapIcons> ICONS = List.of(
            BootstrapIcons.CLOCK,
            BootstrapIcons.EMOJI_SMILE,
            BootstrapIcons.PERSON,
            BootstrapIcons.FLOWER1,
            BootstrapIcons.EGG_FRIED,
            BootstrapIcons.GLOBE2,
            BootstrapIcons.TROPHY,
            BootstrapIcons.LIGHTBULB,
            BootstrapIcons.HEART,
            BootstrapIcons.FLAG);

    private final IntConsumer onChosen;

    /// @param onChosen is given the number of the shelf
    ShelfBar(IntConsumer onChosen) {
        this.onChosen = onChosen;
        getStyleClass().add("shelf-bar");
    }

    /// Stays as it is when there are none: that is while somebody searches.
    void show(List<Shelf> shelves) {
        if (shelves.isEmpty() || shelves.size() == getChildren().size()) {
            return;
        }
        getChildren().clear();
        int first = ICONS.size() - shelves.size();
        for (int shelf = 0; shelf < shelves.size(); shelf++) {
            getChildren()
                    .add(button(ICONS.get(first + shelf), shelves.get(shelf).title(), shelf));
        }
    }

    private Button button(BootstrapIcons icon, String title, int shelf) {
        Button button = new Button();
        button.getStyleClass().setAll("icon-button");
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(title);
        button.setTooltip(new Tooltip(title));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> onChosen.accept(shelf));
        return button;
    }
}

package chat.earshot.desktop.emoji;

import chat.earshot.desktop.emoji.EmojiGrid.Position;
import chat.earshot.desktop.emoji.EmojiPickerViewModel.Pick;
import chat.earshot.desktop.look.emoji.EmojiView;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A row of the [EmojiGrid]: a heading, or emoji beside each other. FX thread.
final class EmojiGridCell extends ListCell<GridRow> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final EmojiGrid grid;
    private final Label heading = new Label();
    private final HBox line = new HBox();
    private List<Pick> shown = List.of();

    EmojiGridCell(EmojiGrid grid) {
        this.grid = grid;
        getStyleClass().add("emoji-grid-cell");
        heading.getStyleClass().add("caption");
        setPrefWidth(0);
        grid.currentProperty().subscribe(this::markCurrent);
    }

    @Override
    protected void updateItem(@Nullable GridRow row, boolean empty) {
        super.updateItem(row, empty);
        shown = List.of();
        line.getChildren().clear();
        switch (row) {
            case null -> setGraphic(null);
            case GridRow.Heading(String title) -> {
                heading.setText(title);
                setGraphic(heading);
            }
            case GridRow.Line(List<Pick> emoji) -> show(emoji);
        }
        markCurrent(grid.currentProperty().get());
    }

    private void show(List<Pick> emoji) {
        shown = emoji;
        if (getScene() != null && getScene().getWindow() != null) {
            EmojiView.prepare(
                    emoji.stream().map(Pick::characters).toList(),
                    EmojiGrid.FONT_SIZE,
                    getScene().getWindow().getRenderScaleX());
        }
        for (int column = 0; column < emoji.size(); column++) {
            line.getChildren().add(square(emoji.get(column), column));
        }
        setGraphic(line);
    }

    private StackPane square(Pick pick, int column) {
        StackPane square = new StackPane(new EmojiView(pick.characters(), EmojiGrid.FONT_SIZE));
        square.getStyleClass().add("emoji-square");
        square.setAccessibleRole(AccessibleRole.BUTTON);
        square.setAccessibleText(pick.entry().name());
        square.setOnMouseEntered(_ -> grid.moveTo(new Position(getIndex(), column)));
        square.setOnMouseClicked(_ -> grid.pick(pick));
        return square;
    }

    private void markCurrent(Position current) {
        boolean here = current.row() == getIndex();
        for (int column = 0; column < line.getChildren().size(); column++) {
            line.getChildren().get(column).pseudoClassStateChanged(CURRENT, here && column == current.column());
        }
        // The list's cell is what is read aloud.
        setAccessibleText(
                here && current.column() < shown.size()
                        ? shown.get(current.column()).entry().name()
                        : shown.isEmpty() ? heading.getText() : "");
    }
}

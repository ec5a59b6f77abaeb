package chat.earshot.desktop.emoji;

import chat.earshot.desktop.emoji.EmojiPickerViewModel.Pick;
import chat.earshot.desktop.look.emoji.EmojiView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;

/// Rows of emoji, of which only those in sight exist. One emoji is the current one, which the arrow keys move and Enter
/// picks. FX thread.
final class EmojiGrid extends ListView<GridRow> {
    static final double FONT_SIZE = 21;
    private static final double CELL = 36;
    private static final int PAGE = 6;
    private static final int ROWS_AT_ONCE = 8;

    /// Where an emoji is.
    record Position(int row, int column) {}

    private final ReadOnlyObjectWrapper<Position> current =
            new ReadOnlyObjectWrapper<>(this, "current", new Position(0, 0));
    private final Consumer<Pick> onPicked;
    private Runnable onLeft = () -> {};

    /// @param onPicked is told what was picked by key or mouse
    EmojiGrid(Consumer<Pick> onPicked) {
        this.onPicked = onPicked;
        getStyleClass().add("emoji-grid");
        setPrefWidth(CELL * GridRow.COLUMNS + 14);
        setPrefHeight(CELL * 7.5);
        setCellFactory(_ -> new EmojiGridCell(this));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /// Where the reader is.
    ReadOnlyObjectProperty<Position> currentProperty() {
        return current.getReadOnlyProperty();
    }

    Optional<Pick> currentPick() {
        return pickAt(current.get());
    }

    /// To be done when Up is pressed in the first row.
    void setOnLeft(Runnable action) {
        onLeft = action;
    }

    void show(List<GridRow> rows) {
        double scale = getScene() != null && getScene().getWindow() != null
                ? getScene().getWindow().getRenderScaleX()
                : Screen.getPrimary().getOutputScaleX();
        EmojiView.prepare(
                rows.stream()
                        .limit(ROWS_AT_ONCE)
                        .flatMap(row -> switch (row) {
                            case GridRow.Heading _ -> List.<Pick>of().stream();
                            case GridRow.Line line -> line.emoji().stream();
                        })
                        .map(Pick::characters)
                        .toList(),
                FONT_SIZE,
                scale);
        getItems().setAll(rows);
        current.set(new Position(nextLine(0, 1), 0));
        scrollTo(0);
    }

    /// Shows the shelf with this number at the top, and goes to its first emoji.
    void goToShelf(int shelf) {
        int seen = 0;
        for (int row = 0; row < getItems().size(); row++) {
            if (getItems().get(row) instanceof GridRow.Heading && seen++ == shelf) {
                scrollTo(row);
                moveTo(new Position(nextLine(row, 1), 0));
                return;
            }
        }
    }

    void moveTo(Position position) {
        current.set(position);
        getFocusModel().focus(position.row());
    }

    void pick(Pick pick) {
        onPicked.accept(pick);
    }

    private void keyPressed(KeyEvent event) {
        boolean mirrored = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        switch (event.getCode()) {
            case LEFT -> step(mirrored ? 1 : -1);
            case RIGHT -> step(mirrored ? -1 : 1);
            case UP -> up();
            case DOWN -> rows(1);
            case PAGE_UP -> rows(-PAGE);
            case PAGE_DOWN -> rows(PAGE);
            case HOME -> reveal(new Position(nextLine(0, 1), 0));
            case END -> reveal(new Position(getItems().size() - 1, 0));
            case ENTER, SPACE -> currentPick().ifPresent(onPicked);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void up() {
        if (current.get().row() <= nextLine(0, 1)) {
            onLeft.run();
        } else {
            rows(-1);
        }
    }

    /// To the one before or after it, in the next row if need be.
    private void step(int by) {
        Position here = current.get();
        Position beside = new Position(here.row(), here.column() + by);
        if (pickAt(beside).isPresent()) {
            current.set(beside);
        } else {
            int row = nextLine(here.row() + by, by);
            if (row != here.row() && lengthOf(row) > 0) {
                reveal(new Position(row, by > 0 ? 0 : lengthOf(row) - 1));
            }
        }
    }

    /// Up or down so many rows of emoji, headings not counted.
    private void rows(int by) {
        int row = current.get().row();
        for (int i = 0; i < Math.abs(by); i++) {
            int next = nextLine(row + Integer.signum(by), Integer.signum(by));
            row = lengthOf(next) > 0 ? next : row;
        }
        reveal(new Position(row, Math.min(current.get().column(), Math.max(0, lengthOf(row) - 1))));
    }

    private void reveal(Position position) {
        moveTo(position);
        // With the row around it, so that one sees what comes, and the heading above the first.
        boolean above = position.row() > 0 && getItems().get(position.row() - 1) instanceof GridRow.Heading;
        if (!isWhollySeen(above ? position.row() - 1 : position.row())) {
            scrollTo(Math.max(0, position.row() - (above ? 1 : 2)));
        }
    }

    private boolean isWhollySeen(int row) {
        return lookupAll(".emoji-grid-cell").stream()
                .filter(EmojiGridCell.class::isInstance)
                .map(EmojiGridCell.class::cast)
                .anyMatch(cell -> cell.getIndex() == row
                        && cell.isVisible()
                        && cell.getLayoutY() >= 0
                        && cell.getLayoutY() + cell.getHeight() <= getHeight());
    }

    /// The next row of emoji from there on, or the last that there is in this direction.
    private int nextLine(int from, int direction) {
        int row = from;
        while (row >= 0 && row < getItems().size() && lengthOf(row) == 0) {
            row += direction;
        }
        return Math.clamp(row, 0, Math.max(0, getItems().size() - 1));
    }

    private int lengthOf(int row) {
        if (row < 0 || row >= getItems().size()) {
            return 0;
        }
        return switch (getItems().get(row)) {
            case GridRow.Heading _ -> 0;
            case GridRow.Line line -> line.emoji().size();
        };
    }

    private Optional<Pick> pickAt(Position position) {
        return position.column() >= 0
                        && position.column() < lengthOf(position.row())
                        && getItems().get(position.row()) instanceof GridRow.Line line
                ? Optional.of(line.emoji().get(position.column()))
                : Optional.empty();
    }
}

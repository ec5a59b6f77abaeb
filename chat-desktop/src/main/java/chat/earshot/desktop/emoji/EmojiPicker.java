package chat.earshot.desktop.emoji;

import chat.earshot.desktop.emoji.EmojiPickerViewModel.Pick;
import chat.earshot.desktop.emoji.EmojiPickerViewModel.Shelf;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.emoji.EmojiView;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the popup shows: search and tone of skin, shelves, the emoji, and the name of the current one. FX thread.
final class EmojiPicker extends VBox {
    private static final double PREVIEW = 24;

    private final EmojiPickerViewModel model;
    private final TextField search = new TextField();
    private final EmojiGrid grid;
    private final ShelfBar shelves;
    private final Label name = new Label();
    private final Label shortcode = new Label();
    private final Label nothing = new Label(Texts.text("emoji.nothing"));

    /// @param onPicked is given the characters to insert
    EmojiPicker(EmojiPickerViewModel model, Consumer<String> onPicked) {
        this.model = model;
        getStyleClass().add("emoji-picker");
        grid = new EmojiGrid(pick -> {
            model.picked(pick.characters());
            onPicked.accept(pick.characters());
        });
        grid.setAccessibleText(Texts.text("emoji.grid"));
        grid.setOnLeft(search::requestFocus);
        grid.currentProperty().subscribe(this::showCurrent);
        grid.addEventHandler(KeyEvent.KEY_TYPED, this::typedIntoGrid);
        shelves = new ShelfBar(shelf -> {
            search.clear();
            grid.goToShelf(shelf);
            grid.requestFocus();
        });
        nothing.getStyleClass().add("muted");
        nothing.setMouseTransparent(true);
        getChildren().setAll(top(), shelves, new StackPane(grid, nothing), preview());
        model.toneProperty().subscribe((_, _) -> showRows());
    }

    /// Everything, from the beginning, with nothing searched for.
    void open() {
        search.clear();
        showRows();
        search.requestFocus();
    }

    private HBox top() {
        search.setPromptText(Texts.text("emoji.search"));
        search.setAccessibleText(Texts.text("emoji.search"));
        search.getStyleClass().add("emoji-search");
        search.textProperty().subscribe((_, _) -> showRows());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInSearch);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox top = new HBox(8, search, new ToneButton(model.toneProperty()));
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    private HBox preview() {
        name.getStyleClass().add("emoji-name");
        name.setMinWidth(0);
        name.setMinHeight(PREVIEW + 6);
        shortcode.getStyleClass().addAll("muted", "small");
        shortcode.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox preview = new HBox(8, name, shortcode);
        preview.setAlignment(Pos.CENTER_LEFT);
        return preview;
    }

    private void showRows() {
        String words = search.getText().strip();
        List<Shelf> shown = words.isEmpty() ? model.shelves() : List.of(model.search(words));
        nothing.setVisible(shown.getFirst().emoji().isEmpty());
        grid.show(nothing.isVisible() ? List.of() : GridRow.of(shown));
        shelves.show(words.isEmpty() ? shown : List.of());
        showCurrent();
    }

    private void showCurrent() {
        grid.currentPick().ifPresentOrElse(this::preview, () -> {
            name.setText("");
            name.setGraphic(null);
            shortcode.setText("");
        });
    }

    private void preview(Pick pick) {
        name.setText(pick.entry().name());
        name.setGraphic(new EmojiView(pick.characters(), PREVIEW));
        shortcode.setText(pick.entry().shortcode());
    }

    private void keyInSearch(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> grid.requestFocus();
            case ENTER -> grid.currentPick().ifPresent(grid::pick);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Whoever types wants to search, wherever the keyboard is.
    private void typedIntoGrid(KeyEvent event) {
        String typed = event.getCharacter();
        if (event.isShortcutDown() || typed.isBlank() || Character.isISOControl(typed.codePointAt(0))) {
            return;
        }
        search.requestFocus();
        search.appendText(typed);
        search.end();
        event.consume();
    }
}

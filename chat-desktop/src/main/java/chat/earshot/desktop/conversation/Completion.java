package chat.earshot.desktop.conversation;

import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.emoji.EmojiCatalog;
import chat.earshot.desktop.look.emoji.EmojiCatalog.Entry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;

/// Offers emoji while their shortcode is typed; Tab or Enter takes one. The popup is made when it is first needed. FX
/// thread.
final class Completion {
    /// A colon that begins a word, and at least two letters after it.
    private static final Pattern BEGUN = Pattern.compile("(?<![^\\s(]):([\\p{L}\\d_+-]{2,})$");

    private static final int MOST = 7;
    private static final double ROW = 34;
    private static final double AROUND = 12;
    private static final double GAP = 4;

    private final WritingArea area;
    private final Node above;
    private @Nullable Popup popup;
    private @Nullable ListView<Entry> list;
    /// Only typing opens it, not a caret that comes along.
    private boolean typed;

    /// @param above what the popup must not cover
    Completion(WritingArea area, Node above) {
        this.area = area;
        this.above = above;
        area.textProperty().subscribe((_, _) -> typed = true);
        area.caretPositionProperty().subscribe((_, _) -> caretMoved());
        area.focusedProperty().subscribe(focused -> {
            if (!focused) {
                hide();
            }
        });
    }

    /// Whether the key was for the popup.
    boolean takes(KeyEvent event) {
        ListView<Entry> shown = list;
        if (shown == null || popup == null || !popup.isShowing()) {
            return false;
        }
        int count = shown.getItems().size();
        int selected = shown.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> shown.getSelectionModel().select((selected + 1) % count);
            case UP -> shown.getSelectionModel().select((selected + count - 1) % count);
            case TAB, ENTER -> accept(shown.getSelectionModel().getSelectedItem());
            case ESCAPE -> hide();
            default -> {
                return false;
            }
        }
        return true;
    }

    void hide() {
        if (popup != null) {
            popup.hide();
        }
    }

    private void caretMoved() {
        Optional<Matcher> begun = begun();
        if (begun.isEmpty()) {
            hide();
        } else if (typed && area.isFocused()) {
            offer(EmojiCatalog.all().search(begun.get().group(1), MOST));
        }
        typed = false;
    }

    private Optional<Matcher> begun() {
        String text = area.getText();
        Matcher matcher = BEGUN.matcher(text.substring(0, Math.min(area.getCaretPosition(), text.length())));
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private void offer(List<Entry> entries) {
        if (entries.isEmpty()) {
            hide();
            return;
        }
        ListView<Entry> shown = list();
        shown.getItems().setAll(entries);
        shown.setPrefHeight(entries.size() * ROW + AROUND);
        shown.getSelectionModel().select(0);
        if (popup != null && !popup.isShowing()) {
            Point2D place = place();
            popup.show(area, place.getX(), place.getY());
        }
    }

    private void accept(@Nullable Entry entry) {
        Optional<Matcher> begun = begun();
        hide();
        if (entry != null && begun.isPresent()) {
            area.replaceText(begun.get().start(), area.getCaretPosition(), entry.characters());
        }
    }

    /// Over the composer, beginning where the caret is.
    private Point2D place() {
        Bounds edge = above.localToScreen(above.getBoundsInLocal());
        double caret = area.getSkin() instanceof TextAreaSkin skin
                ? area.localToScreen(skin.getCaretBounds()).getMinX()
                : edge.getMinX();
        return new Point2D(caret - ROW, edge.getMinY() - GAP);
    }

    private ListView<Entry> list() {
        if (list == null) {
            list = new ListView<>();
            list.getStyleClass().add("completion");
            list.setAccessibleText(Texts.text("emoji.completion"));
            list.setFixedCellSize(ROW);
            list.setFocusTraversable(false);
            list.setCellFactory(_ -> new CompletionCell(this::accept));
            popup = new Popup();
            popup.setAutoHide(true);
            popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
            popup.getContent().setAll(list);
        }
        return list;
    }
}

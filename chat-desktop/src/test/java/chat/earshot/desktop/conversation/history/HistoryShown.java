package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;
import chat.earshot.desktop.Fx;
import chat.earshot.desktop.Sample;
import chat.earshot.desktop.conversation.history.Placement.Placed;
import chat.earshot.desktop.look.Theme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A history in a window of its own, and what a reader does with it. Everything on the FX thread but for making and
/// closing it.
final class HistoryShown implements AutoCloseable {
    final Timeline timeline = new Timeline();
    final List<MessageId> triedAgain = new ArrayList<>();
    final List<MessageId> deleted = new ArrayList<>();
    final List<URI> opened = new ArrayList<>();
    final MessageView view;
    private final Stage stage;

    HistoryShown() {
        RowActions actions = new RowActions(triedAgain::add, deleted::add, opened::add);
        view = Fx.get(() -> new MessageView(timeline, new Moments(Sample.CLOCK, Locale.UK), actions));
        stage = Fx.get(() -> window(view));
    }

    /// Where the words of a message begin.
    record Seen(MessageId id, double bodyTop) {
        Seen movedBy(double pixels) {
            return new Seen(id, bodyTop + pixels);
        }
    }

    /// All of which something is seen.
    List<Seen> seen() {
        layout();
        return view.placed().stream()
                .filter(row -> row.bottom() > 0 && row.top() < view.getHeight())
                .map(row -> new Seen(row.row().id(), row.bodyTop()))
                .toList();
    }

    /// Another message of the same sample.
    void say(long seq, String text) {
        timeline.apply(Sample.message(seq, Sample.ANNA, Sample.NOW.plusSeconds(seq * 3_600), text));
    }

    void layout() {
        view.getScene().getRoot().applyCss();
        view.layout();
    }

    void scroll(double pixels) {
        view.scrollBy(pixels);
        layout();
    }

    void press(KeyCode key, KeyCode... held) {
        List<KeyCode> modifiers = List.of(held);
        view.fireEvent(new KeyEvent(
                KeyEvent.KEY_PRESSED,
                "",
                "",
                key,
                modifiers.contains(KeyCode.SHIFT),
                modifiers.contains(KeyCode.CONTROL),
                modifiers.contains(KeyCode.ALT),
                false));
        layout();
    }

    /// The middle of the line before that character.
    Point2D pointOf(long seq, int character) {
        layout();
        Bounds caret = view.geometry()
                .caretAt(new TextPoint(Sample.message(seq).id(), character))
                .orElseThrow();
        return new Point2D(caret.getMinX(), caret.getCenterY());
    }

    void mouse(EventType<MouseEvent> type, Point2D at, int clicks) {
        mouse(view, type, at, clicks, false);
    }

    void mouse(Node target, EventType<MouseEvent> type, Point2D at, int clicks, boolean shift) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        target.fireEvent(new MouseEvent(
                view,
                target,
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                clicks,
                shift,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                type != MouseEvent.MOUSE_DRAGGED,
                new PickResult(target, at.getX(), at.getY())));
        layout();
    }

    void drag(Point2D from, Point2D to) {
        mouse(MouseEvent.MOUSE_PRESSED, from, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, to, 1);
        mouse(MouseEvent.MOUSE_RELEASED, to, 1);
    }

    void click(Point2D at, int clicks) {
        mouse(MouseEvent.MOUSE_PRESSED, at, clicks);
        mouse(MouseEvent.MOUSE_RELEASED, at, clicks);
    }

    /// What Ctrl+C puts on the clipboard.
    String copied() {
        press(KeyCode.C, KeyCode.CONTROL);
        return Clipboard.getSystemClipboard().getString();
    }

    Placed row(long seq) {
        layout();
        return view.placed().stream()
                .filter(row -> row.row().id().equals(Sample.message(seq).id()))
                .findFirst()
                .orElseThrow();
    }

    Optional<ContextMenu> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst();
    }

    void choose(String words) {
        ContextMenu menu = menu().orElseThrow();
        menu.getItems().stream()
                .filter(item -> item.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .fire();
        menu.hide();
    }

    @Override
    public void close() {
        Fx.run(stage::close);
    }

    private static Stage window(MessageView view) {
        Scene scene = new Scene(new StackPane(view), 700, 600);
        new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT)).dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }
}

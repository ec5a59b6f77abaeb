package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;
import chat.earshot.desktop.conversation.history.Placement.Placed;
import chat.earshot.desktop.language.Texts;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What mouse and keyboard do in a [MessageView]. FX thread.
final class MessageViewInput {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    /// A page leaves this much of what was seen, in pixels.
    private static final double PAGE_OVERLAP = 40;
    /// Smaller steps come from a touch pad, which moves smoothly by itself.
    private static final double WHEEL_STEP = 20;

    private final MessageView view;
    private final Timeline timeline;
    private final RowActions actions;
    private final Glide glide;
    private final ContextMenu menu = new ContextMenu();

    MessageViewInput(MessageView view, Timeline timeline, RowActions actions) {
        this.view = view;
        this.timeline = timeline;
        this.actions = actions;
        this.glide = new Glide(view::scrollBy);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuRequested);
    }

    private void scrolled(ScrollEvent event) {
        double pixels = -event.getDeltaY();
        boolean smoothByItself = event.isInertia() || event.isDirect() || Math.abs(pixels) < WHEEL_STEP;
        if (smoothByItself || Platform.getPreferences().isReducedMotion()) {
            glide.halt();
            view.scrollBy(pixels);
        } else {
            glide.by(pixels);
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        menu.hide();
        glide.halt();
        view.requestFocus();
        rowAt(event.getY()).ifPresent(row -> view.makeCurrent(row.row().id()));
    }

    private void keyPressed(KeyEvent event) {
        if (COPY.match(event)) {
            view.current().flatMap(this::entry).ifPresent(MessageViewInput::copy);
            event.consume();
            return;
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double page = Math.max(PAGE_OVERLAP, view.getHeight() - PAGE_OVERLAP);
        switch (event.getCode()) {
            case PAGE_UP -> glide.by(-page);
            case PAGE_DOWN -> glide.by(page);
            case HOME -> go(view::showFirst);
            case END -> go(view::showLatest);
            case UP -> step(-1);
            case DOWN -> step(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(Runnable where) {
        glide.halt();
        where.run();
    }

    private void step(int by) {
        glide.halt();
        OptionalInt at = view.current().map(timeline::indexOf).orElse(OptionalInt.empty());
        int wanted = at.isPresent()
                ? at.getAsInt() + by
                : view.arrangement().lastSeenIndex().orElse(-1);
        if (wanted >= 0 && wanted < timeline.size()) {
            MessageId id = timeline.get(wanted).id();
            view.makeCurrent(id);
            view.reveal(id);
        }
    }

    private void menuRequested(ContextMenuEvent event) {
        Optional<Entry> entry = event.isKeyboardTrigger()
                ? view.current().flatMap(this::entry)
                : rowAt(event.getY()).map(row -> row.row().content().entry());
        entry.ifPresent(message -> {
            menu.getItems().setAll(item("message.copy", () -> copy(message)));
            addActions(message);
            menu.show(view, event.getScreenX(), event.getScreenY());
        });
        event.consume();
    }

    private void addActions(Entry entry) {
        if (isNotSent(entry)) {
            menu.getItems()
                    .addAll(
                            item("message.try-again", () -> actions.tryAgain().accept(entry.id())),
                            item("message.delete", () -> actions.delete().accept(entry.id())));
        }
    }

    private static boolean isNotSent(Entry entry) {
        return switch (entry) {
            case Entry.Stored _ -> false;
            case Entry.Unsent unsent -> unsent.progress() instanceof Entry.Progress.NotSent;
        };
    }

    private Optional<Entry> entry(MessageId id) {
        OptionalInt index = timeline.indexOf(id);
        return index.isPresent() ? Optional.of(timeline.get(index.getAsInt())) : Optional.empty();
    }

    private Optional<Placed> rowAt(double y) {
        return view.placed().stream()
                .filter(row -> row.top() <= y && y < row.bottom())
                .findFirst();
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static void copy(Entry entry) {
        ClipboardContent content = new ClipboardContent();
        content.putString(entry.text());
        Clipboard.getSystemClipboard().setContent(content);
    }
}

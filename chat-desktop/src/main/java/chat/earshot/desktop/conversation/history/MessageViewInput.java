package chat.earshot.desktop.conversation.history;

import chat.earshot.common.model.MessageId;
import chat.earshot.desktop.conversation.history.Placement.Placed;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What mouse wheel and keyboard do in a [MessageView]. FX thread.
final class MessageViewInput {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    /// Smaller steps come from a touch pad, which moves smoothly by itself.
    private static final double WHEEL_STEP = 20;

    private final MessageView view;
    private final Timeline timeline;
    private final RowActions actions;
    private final Selection selection;
    private final SelectionByKeyboard selecting;
    private final Copying copying;
    private final MessageMenu menu;
    private final Glide glide;

    MessageViewInput(MessageView view, Timeline timeline, RowActions actions, Copying copying) {
        this.view = view;
        this.timeline = timeline;
        this.actions = actions;
        this.copying = copying;
        this.selection = view.selection();
        this.selecting = new SelectionByKeyboard(view, timeline, selection);
        this.menu = new MessageMenu(actions, copying);
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
        view.geometry()
                .rowAt(event.getY())
                .ifPresent(row -> view.makeCurrent(row.row().id()));
    }

    private void keyPressed(KeyEvent event) {
        if (handles(event)) {
            event.consume();
        }
    }

    private boolean handles(KeyEvent event) {
        if (COPY.match(event)) {
            copy();
            return true;
        }
        if (ALL.match(event)) {
            selecting.selectAll();
            return true;
        }
        if (event.isShiftDown()) {
            glide.halt();
            return selecting.extend(event);
        }
        return !event.isShortcutDown() && !event.isAltDown() && moves(event.getCode());
    }

    private boolean moves(KeyCode key) {
        switch (key) {
            case PAGE_UP -> glide.by(-view.page());
            case PAGE_DOWN -> glide.by(view.page());
            case HOME -> go(view::showFirst);
            case END -> go(view::showLatest);
            case UP -> step(-1);
            case DOWN -> step(1);
            case ENTER -> view.current().flatMap(view::entry).ifPresent(this::openLinks);
            case ESCAPE -> {
                boolean something = selection.span().isPresent();
                selection.clear();
                return something;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void copy() {
        if (copying.canCopySelection()) {
            copying.copySelection();
        } else {
            view.current().flatMap(view::entry).ifPresent(copying::copy);
        }
    }

    private void go(Runnable where) {
        glide.halt();
        where.run();
    }

    private void step(int by) {
        glide.halt();
        selection.clear();
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

    /// The one link of a message at once; of several, the menu asks which.
    private void openLinks(Entry entry) {
        List<URI> links = Links.targetsIn(Links.runsOf(entry.text()));
        if (links.size() == 1) {
            actions.openLink().accept(links.getFirst());
        } else if (!links.isEmpty()) {
            menu.show(view, entry, placeOf(entry));
        }
    }

    private void menuRequested(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            view.current().flatMap(view::entry).ifPresent(entry -> menu.show(view, entry, placeOf(entry)));
        } else {
            Optional<Entry> entry = view.geometry()
                    .rowAt(event.getY())
                    .map(row -> row.row().content().entry());
            entry.ifPresent(message -> menu.show(view, message, new Point2D(event.getScreenX(), event.getScreenY())));
        }
        event.consume();
    }

    /// Under the beginning of its words, on the screen.
    private Point2D placeOf(Entry entry) {
        double y = view.placed().stream()
                .filter(row -> row.row().id().equals(entry.id()))
                .mapToDouble(Placed::bodyTop)
                .findFirst()
                .orElse(0);
        return view.localToScreen(RowMetrics.TEXT, Math.clamp(y, 0, view.getHeight()));
    }
}

package chat.earshot.desktop.conversation.history;

import chat.earshot.desktop.language.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What can be done with a message, in words. FX thread.
final class MessageMenu {
    private static final int LONGEST_LINK = 48;

    private final RowActions actions;
    private final Copying copying;
    private final ContextMenu menu = new ContextMenu();

    MessageMenu(RowActions actions, Copying copying) {
        this.actions = actions;
        this.copying = copying;
    }

    void hide() {
        menu.hide();
    }

    /// @param at on the screen
    void show(Node owner, Entry entry, Point2D at) {
        List<MenuItem> items = new ArrayList<>();
        if (copying.canCopySelection()) {
            items.add(item(Texts.text("message.copy-selection"), copying::copySelection));
        }
        items.add(item(Texts.text("message.copy"), () -> copying.copy(entry)));
        for (URI link : Links.targetsIn(Links.runsOf(entry.text()))) {
            String name = shortened(link);
            items.add(item(
                    Texts.text("message.open-link", name),
                    () -> actions.openLink().accept(link)));
            items.add(item(Texts.text("message.copy-link", name), () -> copying.copy(link)));
        }
        if (isNotSent(entry)) {
            items.add(item(
                    Texts.text("message.try-again"), () -> actions.tryAgain().accept(entry.id())));
            items.add(item(Texts.text("message.delete"), () -> actions.delete().accept(entry.id())));
        }
        menu.getItems().setAll(items);
        menu.show(owner, at.getX(), at.getY());
    }

    private static String shortened(URI link) {
        String all = link.toString();
        return all.length() <= LONGEST_LINK ? all : all.substring(0, LONGEST_LINK - 1) + "…";
    }

    private static boolean isNotSent(Entry entry) {
        return switch (entry) {
            case Entry.Stored _ -> false;
            case Entry.Unsent unsent -> unsent.progress() instanceof Entry.Progress.NotSent;
        };
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        // Else an underscore in a link would be taken for the mark of a key.
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}

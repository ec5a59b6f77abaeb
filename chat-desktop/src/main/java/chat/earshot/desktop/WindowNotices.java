package chat.earshot.desktop;

import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.emoji.EmojiRuns;
import chat.earshot.desktop.notices.Attention;
import chat.earshot.desktop.notices.Badge;
import chat.earshot.desktop.notices.BadgedIcon;
import chat.earshot.desktop.notices.Notice.Target;
import chat.earshot.desktop.notices.Notices;
import chat.earshot.desktop.notices.system.DockBadge;
import javafx.stage.Stage;

/// The main window's part in notices: it knows whether it is looked at, wears the sign that something waits, and comes
/// to the front when a notice is clicked. FX thread.
final class WindowNotices {
    private final Stage window;
    private final Workspace workspace;
    private final Notices notices;
    private final BadgedIcon icon = new BadgedIcon();
    private final DockBadge dock = new DockBadge();

    WindowNotices(Stage window, Workspace workspace) {
        this.window = window;
        this.workspace = workspace;
        this.notices = workspace.notices();
        window.focusedProperty().subscribe(this::attend);
        window.iconifiedProperty().subscribe(this::attend);
        window.showingProperty().subscribe(this::attend);
        workspace.connection().serverProperty().subscribe(this::showTitle);
        notices.badgeProperty().subscribe(this::showTitle);
        notices.badgeProperty().addListener((_, _, badge) -> show(badge));
        notices.setOnOpen(this::open);
    }

    private void attend() {
        boolean seen = window.isShowing() && window.isFocused() && !window.isIconified();
        notices.attend(seen ? Attention.HERE : Attention.ELSEWHERE);
    }

    private void show(Badge badge) {
        window.getIcons().setAll(icon.images(badge));
        dock.show(badge);
    }

    private void showTitle() {
        String server = workspace.connection().serverProperty().get();
        // Some window managers on Linux trip over emoji.
        String plain = EmojiRuns.without(server);
        String title = plain.isBlank() ? Texts.text("app.name") : Texts.text("app.title", plain);
        window.setTitle(
                switch (notices.badgeProperty().get()) {
                    case Badge.None _ -> title;
                    case Badge.Dot _ -> Texts.text("badge.title.dot", title);
                    case Badge.Personal(int messages) -> Texts.text("badge.title.number", messages, title);
                });
    }

    private void open(Target target) {
        if (window.isShowing()) {
            window.setIconified(false);
            window.toFront();
            window.requestFocus();
        }
        switch (target) {
            case Target.AMessage(var server, var room, var message)
            when notices.isAt(server) && room.equals(workspace.conversation().room()) -> {
                workspace.conversationView().history().show(message);
                workspace.conversationView().requestFocus();
            }
            case Target.AMessage _, Target.TheWindow _ -> {
                // It is not there any more: the window is all there is to see.
            }
        }
    }
}

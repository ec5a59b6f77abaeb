package chat.earshot.desktop;

import static chat.earshot.desktop.shortcuts.Shortcut.control;

import chat.earshot.desktop.cache.Settings;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.join.JoinViewModel;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.AppIcon;
import chat.earshot.desktop.look.Theme;
import chat.earshot.desktop.settings.SettingsView;
import chat.earshot.desktop.settings.SettingsViewModel;
import chat.earshot.desktop.shortcuts.Shortcut;
import chat.earshot.desktop.shortcuts.Shortcuts;
import chat.earshot.desktop.shortcuts.ShortcutsView;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The two windows, of which one is shown: the one that asks where to join, or the conversation. FX thread.
final class Windows {
    private final Workspace workspace;
    private final Stage join;
    private final Stage main;
    private final WindowMemory memory;
    private final Shortcuts shortcuts = new Shortcuts();
    private final SideWindow settingsWindow;
    private final SideWindow shortcutsWindow;

    Windows(Workspace workspace, Theme theme, Settings settings) {
        this.workspace = workspace;
        join = stage(scrolling(workspace.joinView()), theme);
        join.setTitle(Texts.text("app.name"));
        join.setMinWidth(MainView.MIN_WIDTH);
        join.setMinHeight(MainView.MIN_HEIGHT);
        main = stage(workspace.mainView(), theme);
        main.titleProperty().bind(workspace.connection().serverProperty().map(Windows::titleFor));
        memory = new WindowMemory(main, settings);
        settingsWindow = new SideWindow(
                Texts.text("settings.title"), () -> new SettingsView(workspace.settings()), theme, shortcuts);
        shortcutsWindow =
                new SideWindow(Texts.text("shortcuts.title"), () -> new ShortcutsView(shortcuts), theme, shortcuts);
        shortcuts.add(shortcuts(workspace.settings()));
        shortcuts.workIn(join.getScene());
        shortcuts.workIn(main.getScene());
        workspace.settings().dressProperty().subscribe(this::fitJoin);
        workspace.sidebar().settingsButton().setOnAction(_ -> settingsWindow.show(inFront()));
        workspace.sidebar().setActions(new ServerActions(workspace).items().toArray(MenuItem[]::new));
        workspace.connection().stateProperty().addListener((_, _, state) -> stateChanged(state));
    }

    void showJoin() {
        show(join, main);
        workspace.joinView().requestFocus();
    }

    /// The conversation, unless joining it has failed already.
    void showWhatFits() {
        if (workspace.join().stageProperty().get() instanceof JoinViewModel.Stage.Joining) {
            showMain();
        } else {
            showJoin();
        }
    }

    private Shortcut[] shortcuts(SettingsViewModel settings) {
        KeyCodeCombination shiftedEquals =
                new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        return new Shortcut[] {
            new Shortcut(
                    Texts.text("shortcut.shortcuts"),
                    () -> shortcutsWindow.show(inFront()),
                    control(KeyCode.SLASH),
                    control(KeyCode.DIVIDE),
                    new KeyCodeCombination(KeyCode.F1)),
            new Shortcut(Texts.text("shortcut.settings"), () -> settingsWindow.show(inFront()), control(KeyCode.COMMA)),
            new Shortcut(
                    Texts.text("shortcut.larger"),
                    settings::enlargeText,
                    control(KeyCode.PLUS),
                    control(KeyCode.EQUALS),
                    shiftedEquals,
                    control(KeyCode.ADD)),
            new Shortcut(
                    Texts.text("shortcut.smaller"),
                    settings::shrinkText,
                    control(KeyCode.MINUS),
                    control(KeyCode.SUBTRACT)),
            new Shortcut(
                    Texts.text("shortcut.normal"),
                    settings::resetText,
                    control(KeyCode.DIGIT0),
                    control(KeyCode.NUMPAD0))
        };
    }

    private Stage inFront() {
        return main.isShowing() ? main : join;
    }

    private void showMain() {
        if (!main.isShowing()) {
            memory.restore();
        }
        show(main, join);
        workspace.mainView().requestFocus();
    }

    private void stateChanged(ConnectionState state) {
        switch (state) {
            case ConnectionState.Offline _, ConnectionState.Refused _ -> {
                if (!join.isShowing()) {
                    showJoin();
                }
            }
            case ConnectionState.Online _ -> {
                if (!main.isShowing()) {
                    showMain();
                }
            }
            case ConnectionState.Waiting _ -> {
                // There is a conversation already, to be read meanwhile.
                if (join.isShowing()) {
                    showMain();
                }
            }
            case ConnectionState.Connecting _, ConnectionState.Reconnecting _ -> {}
        }
    }

    /// The new one first: without any window the app would end.
    private static void show(Stage shown, Stage hidden) {
        shown.show();
        hidden.hide();
        shown.toFront();
    }

    /// At a large text size it asks for more room than before.
    private void fitJoin() {
        if (join.isShowing()) {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            Scene scene = join.getScene();
            double width = scene.getRoot().prefWidth(-1) + join.getWidth() - scene.getWidth();
            double height = scene.getRoot().prefHeight(-1) + join.getHeight() - scene.getHeight();
            width = Math.min(width, screen.getWidth());
            height = Math.min(height, screen.getHeight());
            join.setX(Math.clamp(join.getX(), screen.getMinX(), screen.getMaxX() - width));
            join.setY(Math.clamp(join.getY(), screen.getMinY(), screen.getMaxY() - height));
            join.setWidth(width);
            join.setHeight(height);
        }
    }

    /// Where even the screen is too small.
    private static ScrollPane scrolling(Parent view) {
        ScrollPane pane = new ScrollPane(view);
        pane.getStyleClass().add("scrolling");
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        return pane;
    }

    private static Stage stage(Parent view, Theme theme) {
        Stage stage = new Stage();
        stage.setScene(theme.scene(view));
        stage.getIcons().setAll(AppIcon.images());
        return stage;
    }

    private static String titleFor(String server) {
        return server.isEmpty() ? Texts.text("app.name") : Texts.text("app.title", server);
    }
}

package chat.earshot.desktop;

import chat.earshot.desktop.cache.Settings;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.join.JoinViewModel;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.AppIcon;
import chat.earshot.desktop.look.Theme;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The two windows, of which one is shown: the one that asks where to join, or the conversation. FX thread.
final class Windows {
    private final Workspace workspace;
    private final Stage join;
    private final Stage main;
    private final WindowMemory memory;
    private final SideWindows side;

    Windows(Workspace workspace, Theme theme, Settings settings) {
        this.workspace = workspace;
        join = stage(scrolling(workspace.joinView()), theme);
        join.setTitle(Texts.text("app.name"));
        join.setMinWidth(MainView.MIN_WIDTH);
        join.setMinHeight(MainView.MIN_HEIGHT);
        join.showingProperty().subscribe(this::joinShown);
        main = stage(workspace.mainView(), theme);
        new WindowNotices(main, workspace);
        memory = new WindowMemory(main, settings);
        side = new SideWindows(workspace, theme, this::inFront);
        side.serve(join.getScene());
        side.serve(main.getScene());
        workspace.settings().dressProperty().subscribe(this::fitJoin);
        workspace.bell().setOnSettings(side::showSettings);
        workspace.sidebar().settingsButton().setOnAction(_ -> side.showSettings());
        Pages pages = new Pages(theme);
        Farewell farewell = new Farewell(workspace, theme, pages);
        farewell.guard(join);
        farewell.guard(main);
        workspace.joinView().onQuestion(typed -> pages.showDiagnosis(typed, join));
        workspace.hostBox().onDetails(() -> pages.showHosting(workspace.hosting(), join));
        workspace
                .sidebar()
                .setActions(new ServerActions(workspace, pages, farewell)
                        .items(workspace.visited()::all)
                        .toArray(MenuItem[]::new));
        workspace.connection().stateProperty().addListener((_, _, state) -> stateChanged(state));
    }

    void showJoin() {
        show(join, main);
        workspace.joinView().requestFocus();
    }

    SideWindows side() {
        return side;
    }

    /// The conversation, unless joining it has failed already.
    void showWhatFits() {
        if (workspace.join().stageProperty().get() instanceof JoinViewModel.Stage.Joining) {
            showMain();
        } else {
            showJoin();
        }
    }

    /// Servers are looked for as long as one can be chosen, and no longer.
    private void joinShown(boolean shown) {
        if (shown) {
            workspace.finding().begin();
        } else {
            workspace.finding().end();
        }
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
}

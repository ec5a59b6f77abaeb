package chat.earshot.desktop;

import chat.earshot.desktop.cache.Settings;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.join.JoinViewModel;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.AppIcon;
import chat.earshot.desktop.look.Theme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;

/// The two windows, of which one is shown: the one that asks where to join, or the conversation. FX thread.
final class Windows {
    private final Workspace workspace;
    private final Stage join;
    private final Stage main;
    private final WindowMemory memory;

    Windows(Workspace workspace, Theme theme, Settings settings) {
        this.workspace = workspace;
        join = stage(workspace.joinView(), theme);
        join.setTitle(Texts.text("app.name"));
        join.setMinWidth(MainView.MIN_WIDTH);
        join.setMinHeight(MainView.MIN_HEIGHT);
        join.showingProperty().subscribe(this::joinShown);
        main = stage(workspace.mainView(), theme);
        main.titleProperty().bind(workspace.connection().serverProperty().map(Windows::titleFor));
        memory = new WindowMemory(main, settings);
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

    private static Stage stage(Parent view, Theme theme) {
        Scene scene = new Scene(view);
        theme.dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.getIcons().setAll(AppIcon.images());
        return stage;
    }

    private static String titleFor(String server) {
        return server.isEmpty() ? Texts.text("app.name") : Texts.text("app.title", server);
    }
}

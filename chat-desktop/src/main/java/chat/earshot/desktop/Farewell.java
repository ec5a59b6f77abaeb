package chat.earshot.desktop;

import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.hosting.HostingViewModel.State;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.Theme;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

/// Before the app closes, tells what that means for others who are connected to the server in it. FX
/// thread.
final class Farewell {
    private final Workspace workspace;
    private final Theme theme;
    private final Pages pages;

    Farewell(Workspace workspace, Theme theme, Pages pages) {
        this.workspace = workspace;
        this.theme = theme;
        this.pages = pages;
    }

    /// Asks when this window is to be closed, which ends the app.
    void guard(Stage stage) {
        stage.setOnCloseRequest(event -> {
            if (isMeant()) {
                // With a window beside it the app would go on.
                pages.close();
            } else {
                event.consume();
            }
        });
    }

    /// Ends the app, unless it is better not to.
    void quit() {
        if (isMeant()) {
            Platform.exit();
        }
    }

    private boolean isMeant() {
        int others = others();
        return others == 0 || isConfirmed(others);
    }

    /// How many people besides oneself are in the conversation that would end.
    private int others() {
        int oneself = workspace.hosting().stateProperty().get() instanceof State.Running running
                        && workspace.connection().stateProperty().get() instanceof ConnectionState.Online online
                        && online.to().port() == running.here().port()
                ? 1
                : 0;
        return Math.max(0, workspace.hosting().people() - oneself);
    }

    private boolean isConfirmed(int others) {
        ButtonType end = new ButtonType(Texts.text("farewell.end"), ButtonData.OK_DONE);
        ButtonType stay = new ButtonType(Texts.text("farewell.stay"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, Texts.text("farewell.meaning"), end, stay);
        theme.dress(alert.getDialogPane().getScene());
        alert.setTitle(Texts.text("app.name"));
        alert.setHeaderText(others == 1 ? Texts.text("farewell.one") : Texts.text("farewell.others", others));
        return alert.showAndWait().filter(end::equals).isPresent();
    }
}

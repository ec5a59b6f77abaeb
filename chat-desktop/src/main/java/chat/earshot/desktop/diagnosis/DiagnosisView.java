package chat.earshot.desktop.diagnosis;

import chat.earshot.desktop.checks.ChecksView;
import chat.earshot.desktop.checks.ChecksViewModel;
import chat.earshot.desktop.language.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The page that says what is wrong. FX thread.
public final class DiagnosisView extends VBox {

    /// @param typed the address that was asked about; empty when the question is why no server is found
    public DiagnosisView(String typed, ChecksViewModel checks) {
        super(16);
        getStyleClass().add("page");
        Label title = new Label(
                typed.isEmpty() ? Texts.text("diagnosis.find-title") : Texts.text("diagnosis.join-title", typed));
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        getChildren().setAll(title, new ChecksView(checks));
    }
}

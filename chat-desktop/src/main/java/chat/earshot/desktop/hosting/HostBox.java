package chat.earshot.desktop.hosting;

import chat.earshot.desktop.connection.ServerAddress;
import chat.earshot.desktop.hosting.HostingViewModel.State;
import chat.earshot.desktop.language.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Offers to run a server on this computer, and says where it runs. FX thread.
public final class HostBox extends HBox {
    private final Label title = new Label();
    private final Label words = new Label();
    private final Button here = new Button();
    private final Button details = new Button(Texts.text("host.details"));

    /// @param onHosted is given the address of the server that runs here, each time somebody asks for it
    public HostBox(HostingViewModel model, Consumer<ServerAddress> onHosted) {
        getStyleClass().add("host-box");
        setAlignment(Pos.CENTER_LEFT);
        StackPane tile = new StackPane(new FontIcon(BootstrapIcons.HOUSE_DOOR));
        tile.getStyleClass().add("host-tile");
        title.getStyleClass().add("host-title");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        VBox text = new VBox(2, title, words);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        for (Button button : List.of(here, details)) {
            button.getStyleClass().setAll("outline-button");
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
        }
        here.setOnAction(_ -> model.host(onHosted));
        getChildren().setAll(tile, text, here, details);
        model.stateProperty().subscribe(this::show);
    }

    /// What is to be done when somebody wants to know more of the server that runs here.
    public void onDetails(Runnable action) {
        details.setOnAction(_ -> action.run());
    }

    private void show(State state) {
        here.setDisable(state instanceof State.Starting);
        here.setText(Texts.text(state instanceof State.Starting ? "host.starting" : "host.here"));
        details.setVisible(state instanceof State.Running);
        here.setVisible(!details.isVisible());
        switch (state) {
            case State.Off _, State.Starting _ -> show("host.title", "small muted", Texts.text("host.subtitle"));
            case State.Running running -> show("host.running", "small muted", placeOf(running));
            case State.Failed(String sentence) -> show("host.title", "error-text", sentence);
        }
    }

    private static String placeOf(State.Running running) {
        return running.others().isEmpty()
                ? Texts.text("host.running-alone")
                : Texts.text("host.running-at", running.others().getFirst());
    }

    private void show(String titleKey, String styles, String sentence) {
        title.setText(Texts.text(titleKey));
        words.getStyleClass().setAll("label");
        words.getStyleClass().addAll(styles.split(" "));
        words.setText(sentence);
    }
}

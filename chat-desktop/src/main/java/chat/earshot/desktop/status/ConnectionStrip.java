package chat.earshot.desktop.status;

import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.connection.Reason;
import chat.earshot.desktop.language.Sentences;
import chat.earshot.desktop.language.Texts;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says that the connection is lost, and when it is tried again. Comes after a second, so that a hiccup goes unnoticed,
/// and goes by itself. FX thread.
public final class ConnectionStrip extends HBox {
    private static final Duration PATIENCE = Duration.seconds(1);

    private final ConnectionViewModel model;
    private final Label outlook = new Label();
    private final Tooltip why = new Tooltip();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Timeline countdown = new Timeline(new KeyFrame(Duration.millis(250), _ -> count()));

    public ConnectionStrip(ConnectionViewModel model) {
        this.model = model;
        getStyleClass().add("connection-strip");
        setAlignment(Pos.CENTER_LEFT);
        Label lost = new Label(Texts.text("strip.lost"), new FontIcon(BootstrapIcons.WIFI_OFF));
        lost.getStyleClass().add("strong");
        lost.setMinWidth(USE_PREF_SIZE);
        outlook.setTextOverrun(OverrunStyle.ELLIPSIS);
        outlook.setMinWidth(0);
        outlook.setMaxWidth(Double.MAX_VALUE);
        outlook.setTooltip(why);
        HBox.setHgrow(outlook, Priority.ALWAYS);
        Button tryNow = new Button(Texts.text("strip.try-now"));
        tryNow.getStyleClass().setAll("text-button", "try-now");
        tryNow.setMinWidth(USE_PREF_SIZE);
        tryNow.setOnAction(_ -> model.tryNow());
        getChildren().setAll(lost, outlook, tryNow);
        countdown.setCycleCount(Animation.INDEFINITE);
        patience.setOnFinished(_ -> appear());
        managedProperty().bind(visibleProperty());
        setVisible(false);
        model.stateProperty().subscribe(this::stateChanged);
    }

    private void stateChanged(ConnectionState state) {
        switch (state) {
            case ConnectionState.Waiting waiting -> lost(waiting.why());
            case ConnectionState.Reconnecting reconnecting -> lost(reconnecting.why());
            case ConnectionState.Offline _,
                    ConnectionState.Connecting _,
                    ConnectionState.Online _,
                    ConnectionState.Refused _ -> disappear();
        }
    }

    private void lost(Reason reason) {
        why.setText(Sentences.about(reason));
        count();
        if (!isVisible() && patience.getStatus() != Animation.Status.RUNNING) {
            patience.playFromStart();
        }
    }

    private void appear() {
        count();
        setVisible(true);
        countdown.playFromStart();
    }

    private void disappear() {
        patience.stop();
        countdown.stop();
        setVisible(false);
    }

    private void count() {
        outlook.setText(model.outlook());
    }
}

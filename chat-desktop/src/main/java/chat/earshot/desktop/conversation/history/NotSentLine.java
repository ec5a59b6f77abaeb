package chat.earshot.desktop.conversation.history;

import chat.earshot.desktop.language.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The part of a row that says that the message was not sent, why, and what can be done. FX thread.
final class NotSentLine extends HBox {
    private final Label why = new Label();

    NotSentLine(Runnable tryAgain, Runnable delete) {
        getStyleClass().add("not-sent-line");
        setAlignment(Pos.CENTER_LEFT);
        Label notSent = new Label(Texts.text("message.not-sent"), new FontIcon(BootstrapIcons.EXCLAMATION_CIRCLE));
        notSent.getStyleClass().add("not-sent");
        notSent.setMinWidth(USE_PREF_SIZE);
        why.getStyleClass().addAll("muted", "small");
        why.setMinWidth(0);
        getChildren()
                .setAll(
                        notSent,
                        button("message.try-again", tryAgain),
                        new Label("·"),
                        button("message.delete", delete),
                        why);
    }

    void show(String sentence) {
        why.setText(sentence);
        why.setTooltip(new Tooltip(sentence));
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Texts.text(key));
        button.getStyleClass().setAll("text-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}

package chat.earshot.desktop.conversation.history;

import chat.earshot.desktop.conversation.history.Entry.Progress;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.NameColors;
import chat.earshot.desktop.look.Script;
import chat.earshot.desktop.look.emoji.EmojiLabel;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The part of a row that says who begins a group, and when, or what the message waits for. FX thread.
final class AuthorLine extends HBox {
    private final EmojiLabel name = new EmojiLabel();
    private final Label time = new Label();

    /// @param fullTime says more about the time
    AuthorLine(Tooltip fullTime) {
        getStyleClass().add("author-line");
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("author");
        time.getStyleClass().add("time");
        time.setMinWidth(USE_PREF_SIZE);
        time.setTooltip(fullTime);
        getChildren().setAll(name, time);
    }

    void show(RowContent content, String at) {
        name.show(content.author().name().value());
        Script.dress(name, name.words());
        NameColors.paint(name, content.author().color());
        time.setGraphic(null);
        switch (content.entry()) {
            case Entry.Stored _ -> time.setText(at);
            case Entry.Unsent unsent -> showProgress(unsent.progress(), at);
        }
    }

    private void showProgress(Progress progress, String now) {
        switch (progress) {
            case Progress.Fresh _, Progress.NotSent _ -> time.setText(now);
            case Progress.Sending _ -> showClock(Texts.text("message.sending"));
            case Progress.Waiting _ -> showClock(Texts.text("message.waiting"));
        }
    }

    private void showClock(String words) {
        time.setText(words);
        time.setGraphic(new FontIcon(BootstrapIcons.CLOCK));
    }
}

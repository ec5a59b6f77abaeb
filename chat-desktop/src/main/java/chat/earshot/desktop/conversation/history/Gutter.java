package chat.earshot.desktop.conversation.history;

import chat.earshot.desktop.conversation.history.Entry.Progress;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Left of words that go on in a group: the time, seen while the pointer is there, or that they are on their way. FX
/// thread.
final class Gutter extends Label {
    Gutter(Tooltip fullTime) {
        getStyleClass().add("gutter");
        setTooltip(fullTime);
    }

    void show(RowContent content, String time) {
        setVisible(!content.startsGroup());
        if (!isVisible()) {
            return;
        }
        setGraphic(null);
        setText(time);
        switch (content.entry()) {
            case Entry.Stored _ -> {}
            case Entry.Unsent unsent -> show(unsent.progress());
        }
    }

    private void show(Progress progress) {
        switch (progress) {
            case Progress.Fresh _, Progress.NotSent _ -> {}
            case Progress.Sending _, Progress.Waiting _ -> {
                setText("");
                setGraphic(new FontIcon(BootstrapIcons.CLOCK));
            }
        }
    }
}

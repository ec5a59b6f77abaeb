package chat.earshot.desktop.conversation.history;

import chat.earshot.desktop.conversation.history.Placement.Placed;
import chat.earshot.desktop.language.Texts;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// What can be done at once with the message under the pointer. There is one for all rows. The keyboard has keys for
/// the
/// same, so Tab passes over it. FX thread.
final class HoverBar extends HBox {
    /// So far it stands out of its row.
    private static final double ABOVE = 18;

    private final Copying copying;
    private @Nullable Entry entry;

    HoverBar(Copying copying) {
        this.copying = copying;
        getStyleClass().add("hover-bar");
        setVisible(false);
        getChildren().add(button("message.copy", BootstrapIcons.FILES, this::copy));
    }

    /// @param row the one under the pointer
    void layOut(Optional<Placed> row, double width) {
        setVisible(row.isPresent());
        row.ifPresent(placed -> {
            entry = placed.row().content().entry();
            double barWidth = snapSizeX(prefWidth(-1));
            double barHeight = snapSizeY(prefHeight(-1));
            double top = Math.max(2, placed.bodyTop() - ABOVE);
            resizeRelocate(width - RowMetrics.RIGHT - barWidth, snapPositionY(top), barWidth, barHeight);
        });
    }

    private void copy() {
        if (entry != null) {
            copying.copy(entry);
        }
    }

    private static Button button(String key, Ikon icon, Runnable action) {
        Button button = new Button();
        button.getStyleClass().setAll("icon-button");
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(Texts.text(key));
        button.setTooltip(new Tooltip(Texts.text(key)));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }
}

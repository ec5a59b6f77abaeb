package chat.earshot.desktop.notices;

import chat.earshot.desktop.language.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// What one is told of the open room: all, mentions, nothing. FX thread.
public final class BellButton extends MenuButton {
    /// Through the bell when it does not ring.
    private final Line slash = new Line(0, 0, 15, 15);
    private final Map<Interest, RadioMenuItem> choices = new EnumMap<>(Interest.class);
    private final Tooltip tooltip = new Tooltip();
    private final Notices notices;

    public BellButton(Notices notices) {
        this.notices = notices;
        NoticesViewModel model = notices.choices();
        getStyleClass().addAll("icon-button", "menu-only", "bell");
        slash.getStyleClass().add("slash");
        setGraphic(new StackPane(new FontIcon(BootstrapIcons.BELL), slash));
        setTooltip(tooltip);
        ToggleGroup group = new ToggleGroup();
        for (Interest interest : Interest.values()) {
            RadioMenuItem item = new RadioMenuItem(Texts.text(keyOf(interest)));
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.want(interest));
            choices.put(interest, item);
            getItems().add(item);
        }
        MenuItem more = new MenuItem(Texts.text("bell.settings"));
        more.setOnAction(_ -> showSettings());
        getItems().addAll(new SeparatorMenuItem(), more);
        disableProperty().bind(model.inRoomProperty().not());
        model.interestProperty().subscribe(this::showInterest);
    }

    private void showInterest(Interest interest) {
        choices.forEach((known, item) -> item.setSelected(known == interest));
        slash.setVisible(interest == Interest.NOTHING);
        String words = Texts.text("bell.name", Texts.text(keyOf(interest)));
        setAccessibleText(words);
        tooltip.setText(words);
    }

    private void showSettings() {
        PopOver popOver = new PopOver(new NoticeSettingsView(notices));
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setAnimated(false);
        popOver.show(this);
    }

    private static String keyOf(Interest interest) {
        return switch (interest) {
            case ALL -> "bell.all";
            case MENTIONS -> "bell.mentions";
            case NOTHING -> "bell.nothing";
        };
    }
}

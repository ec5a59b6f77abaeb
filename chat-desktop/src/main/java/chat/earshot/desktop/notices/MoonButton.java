package chat.earshot.desktop.notices;

import chat.earshot.desktop.language.Texts;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Do not disturb: for a while, or until it is ended. FX thread.
public final class MoonButton extends MenuButton {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);

    private final NoticesViewModel model;
    private final FontIcon icon = new FontIcon(BootstrapIcons.MOON);
    private final Tooltip tooltip = new Tooltip();
    private final MenuItem end = new MenuItem();
    private final MenuItem tomorrow = new MenuItem();

    public MoonButton(NoticesViewModel model) {
        this.model = model;
        getStyleClass().addAll("icon-button", "menu-only", "moon");
        setGraphic(icon);
        setTooltip(tooltip);
        choice(end, Quiet.Off::new);
        choice(tomorrow, model::untilTomorrow);
        MenuItem hour = choice(new MenuItem(Texts.text("moon.hour")), model::forAnHour);
        MenuItem open = choice(new MenuItem(Texts.text("moon.open")), Quiet.UntilTurnedOff::new);
        getItems().setAll(end, hour, tomorrow, open);
        setOnShowing(_ -> tomorrow.setText(Texts.text("moon.tomorrow", timeOf(model.tomorrow()))));
        model.quietProperty().subscribe(this::showQuiet);
    }

    private MenuItem choice(MenuItem item, Supplier<Quiet> wanted) {
        item.setOnAction(_ -> model.beQuiet(wanted.get()));
        return item;
    }

    private void showQuiet(Quiet quiet) {
        boolean on = !(quiet instanceof Quiet.Off);
        pseudoClassStateChanged(ON, on);
        icon.setIconCode(on ? BootstrapIcons.MOON_FILL : BootstrapIcons.MOON);
        end.setVisible(on);
        end.setText(Texts.text("moon.end"));
        String words = wordsFor(quiet);
        setAccessibleText(words);
        tooltip.setText(words);
    }

    private String wordsFor(Quiet quiet) {
        return switch (quiet) {
            case Quiet.Off _ -> Texts.text("moon.off");
            case Quiet.Until(var moment) -> Texts.text("moon.until", timeOf(model.here(moment)));
            case Quiet.UntilTurnedOff _ -> Texts.text("moon.on");
        };
    }

    private static String timeOf(ZonedDateTime moment) {
        return TIME.format(moment);
    }
}

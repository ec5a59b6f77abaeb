package chat.earshot.desktop.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/// The colours that are painted with. Immutable.
enum Palette {
    LIGHT("tokens-light.css"),
    DARK("tokens-dark.css"),
    CONTRAST("tokens-contrast.css");

    /// Windows tells of its high contrast by this name.
    private static final String SYSTEM_CONTRAST = "Windows.SPI.HighContrast";

    private final String sheet;

    Palette(String sheet) {
        this.sheet = sheet;
    }

    /// FX thread.
    ///
    /// @param scheme the system's
    static Palette of(Colors wanted, ColorScheme scheme) {
        return switch (wanted) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case HIGH_CONTRAST -> CONTRAST;
            case SYSTEM -> systemWantsContrast() ? CONTRAST : scheme == ColorScheme.DARK ? DARK : LIGHT;
        };
    }

    /// Names every colour.
    String sheet() {
        return sheet;
    }

    /// What stock controls look like before our own sheets.
    String base() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK, CONTRAST -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    private static boolean systemWantsContrast() {
        return Platform.getPreferences().getBoolean(SYSTEM_CONTRAST).orElse(false);
    }
}

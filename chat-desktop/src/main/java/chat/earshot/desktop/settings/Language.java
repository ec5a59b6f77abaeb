package chat.earshot.desktop.settings;

import java.util.Locale;

/// A language to choose.
public enum Language {
    /// The computer's, where we speak it; English otherwise.
    SYSTEM,
    ENGLISH,
    GERMAN;

    /// To be spoken from the start.
    public Locale locale() {
        return switch (this) {
            case SYSTEM -> Locale.getDefault(Locale.Category.DISPLAY);
            case ENGLISH -> Locale.ENGLISH;
            case GERMAN -> Locale.GERMAN;
        };
    }
}

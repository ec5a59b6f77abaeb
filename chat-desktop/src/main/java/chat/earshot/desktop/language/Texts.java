package chat.earshot.desktop.language;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// Every word that people read, by key, in the language that was chosen when the app started. For any thread.
public final class Texts {
    private static final String BUNDLE = "chat.earshot.desktop.language.messages";
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    /// The languages that the texts are there in; English is spoken wherever there is no other.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static volatile Spoken spoken = Spoken.in(Locale.getDefault(Locale.Category.DISPLAY));

    /// The texts of one language, and how it writes numbers and days.
    private record Spoken(ResourceBundle bundle, Locale locale) {
        static Spoken in(Locale wanted) {
            ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, wanted, ENGLISH_OTHERWISE);
            String language = bundle.getLocale().getLanguage();
            // Of the place that the computer is set to: who reads English in Germany wants 14:30, not 2:30 pm.
            Locale locale = new Locale.Builder()
                    .setLanguage(language.isEmpty() ? Locale.ENGLISH.getLanguage() : language)
                    .setRegion(Locale.getDefault(Locale.Category.FORMAT).getCountry())
                    .build();
            return new Spoken(bundle, locale);
        }
    }

    private Texts() {}

    /// From now on texts are in this language. What is shown already stays as it is, so it is to be called before.
    public static void speak(Locale language) {
        spoken = Spoken.in(language);
    }

    /// By which numbers, days and times are written.
    public static Locale locale() {
        return spoken.locale();
    }

    public static String text(String key) {
        return spoken.bundle().getString(key);
    }

    /// With `{0}`, `{1}`, … filled in, as [MessageFormat] does.
    public static String text(String key, Object... values) {
        Spoken now = spoken;
        return new MessageFormat(now.bundle().getString(key), now.locale()).format(values);
    }

    /// For keys that are made of something that may come from a later version of a server.
    static Optional<String> textIfAny(String key) {
        ResourceBundle bundle = spoken.bundle();
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}

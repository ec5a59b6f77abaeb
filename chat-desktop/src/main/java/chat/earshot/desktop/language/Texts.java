package chat.earshot.desktop.language;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// Every word that people read, by key. For any thread.
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("chat.earshot.desktop.language.messages");

    private Texts() {}

    public static String text(String key) {
        return BUNDLE.getString(key);
    }

    /// With `{0}`, `{1}`, … filled in, as [MessageFormat] does.
    public static String text(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(values);
    }
}

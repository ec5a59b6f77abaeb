package chat.earshot.desktop.notices;

import chat.earshot.common.model.DisplayName;
import java.text.Normalizer;
import java.util.Locale;

/// Finds `@name` in a text. For as long as the server does not say whom a message mentions, the text has to.
final class Mentions {
    private static final String EVERYBODY = "room";

    private Mentions() {}

    static boolean isNamed(String text, DisplayName name) {
        if (text.indexOf('@') < 0) {
            return false;
        }
        String folded = folded(text);
        return names(folded, folded(name.value())) || names(folded, EVERYBODY);
    }

    private static boolean names(String text, String name) {
        String wanted = "@" + name;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            if (!isWord(text, at - 1) && !isWord(text, at + wanted.length())) {
                return true;
            }
        }
        return false;
    }

    /// `ada@work.example` names nobody, and neither does `@Adam` an Ada.
    private static boolean isWord(String text, int index) {
        return index >= 0
                && index < text.length()
                && Character.isLetterOrDigit(
                        Character.isLowSurrogate(text.charAt(index)) && index > 0
                                ? text.codePointAt(index - 1)
                                : text.codePointAt(index));
    }

    /// As names are compared: ß is ss, and `ＡＤＡ` is Ada.
    private static String folded(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }
}

package chat.earshot.server.store.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What makes two texts the same to somebody who searches: upper and lower case (ß is ss), accents, and the several
/// widths and forms of one letter make no difference.
public final class Folding {
    /// Where marks are accents, or vowels that may as well be left out. In Thai or Devanagari they are letters.
    private static final Set<UnicodeScript> WITH_ACCENTS = EnumSet.of(
            UnicodeScript.INHERITED,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HEBREW,
            UnicodeScript.ARABIC);

    private Folding() {}

    /// The text as it is compared.
    public static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        // Lower, upper and lower case again is Unicode's full case folding but for a few historic letters. The last
        // step goes letter by letter: a sigma at the end of a word is one like the others.
        String upper = apart.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(upper.length());
        upper.codePoints().filter(c -> !isAccent(c)).forEach(c -> folded.appendCodePoint(Character.toLowerCase(c)));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static boolean isAccent(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                !isVoicing(c) && WITH_ACCENTS.contains(UnicodeScript.of(c));
            default -> false;
        };
    }

    /// In Japanese they make another letter: か is not が.
    private static boolean isVoicing(int c) {
        return c == 0x3099 || c == 0x309A;
    }
}

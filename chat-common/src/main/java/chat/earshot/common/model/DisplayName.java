package chat.earshot.common.model;

import chat.earshot.common.model.InvalidValueException.Rule;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What people call each other: NFC, without white space around it and with single blanks inside.
///
/// @param value 1 to [#MAX_CHARACTERS] characters as a person counts them, at most [#MAX_CODE_POINTS] code points
public record DisplayName(String value) {
    public static final int MAX_CHARACTERS = 32;
    public static final int MAX_CODE_POINTS = 128;

    private static final Pattern BLANKS = Pattern.compile("\\p{Zs}+");
    /// These speak for the server and for everyone; nobody may pose as them.
    private static final Set<String> RESERVED = Set.of("server", "room");

    /// Takes what somebody typed.
    ///
    /// @throws InvalidValueException with one of the rules for names
    public DisplayName {
        if (value.length() > MAX_CODE_POINTS * 4) {
            throw tooLong();
        }
        value = Normalizer.normalize(BLANKS.matcher(value.strip()).replaceAll(" "), Normalizer.Form.NFC)
                .strip();
        if (value.isEmpty()) {
            throw invalid(Rule.NAME_EMPTY, "A name needs at least one character.");
        }
        if (value.codePointCount(0, value.length()) > MAX_CODE_POINTS || charactersIn(value) > MAX_CHARACTERS) {
            throw tooLong();
        }
        if (!NameCharacters.areAllowed(value)) {
            throw invalid(Rule.NAME_CHARACTERS, "A name can't have invisible or control characters in it.");
        }
        if (!Visible.isAnyIn(value)) {
            throw invalid(Rule.NAME_EMPTY, "A name needs something to see in it.");
        }
        if (RESERVED.contains(keyOf(value))) {
            throw invalid(Rule.NAME_RESERVED, "“" + value + "” can't be used as a name.");
        }
    }

    /// Two names with one key are the same name: it is folded in case and form (NFKC), and without joiners.
    public String key() {
        return keyOf(value);
    }

    /// The first of “Ada (2)”, “Ada (3)”, … for `n` = 2, 3, …, cut so that it stays a name.
    public DisplayName numbered(int n) {
        String suffix = " (" + n + ")";
        String base = value;
        while (charactersIn(base) + suffix.length() > MAX_CHARACTERS
                || base.codePointCount(0, base.length()) + suffix.length() > MAX_CODE_POINTS) {
            base = base.substring(0, lastBoundary(base));
        }
        return new DisplayName(base + suffix);
    }

    private static String keyOf(String name) {
        StringBuilder seen = new StringBuilder(name.length());
        name.codePoints().filter(c -> !NameCharacters.isUnseen(c)).forEach(seen::appendCodePoint);
        String folded = Normalizer.normalize(seen, Normalizer.Form.NFKC)
                // Lower, upper and lower case again is Unicode's full case folding but for a few historic letters:
                // ß and ẞ are ss.
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    private static int charactersIn(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    private static int lastBoundary(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        characters.last();
        return characters.previous();
    }

    private static InvalidValueException tooLong() {
        return invalid(Rule.NAME_TOO_LONG, "A name has at most " + MAX_CHARACTERS + " characters.");
    }

    private static InvalidValueException invalid(Rule rule, String message) {
        return new InvalidValueException(rule, message);
    }

    @Override
    public String toString() {
        return value;
    }
}

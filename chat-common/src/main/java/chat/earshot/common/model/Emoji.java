package chat.earshot.common.model;

import java.text.BreakIterator;
import java.util.Locale;

/// One emoji, as a person counts them: families, flags and skin tones are one.
///
/// @param value at most [#MAX_CODE_POINTS] code points
public record Emoji(String value) {
    /// The longest in use have ten.
    private static final int MAX_CODE_POINTS = 16;

    private static final int KEYCAP = 0x20E3;

    public Emoji {
        if (value.isEmpty()
                || value.length() > 2 * MAX_CODE_POINTS
                || value.codePointCount(0, value.length()) > MAX_CODE_POINTS
                || !isOneCharacter(value)
                || value.codePoints().noneMatch(Emoji::isDrawn)) {
            throw new InvalidValueException(InvalidValueException.Rule.FORM, "A reaction is one emoji.");
        }
    }

    private static boolean isOneCharacter(String value) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(value);
        characters.first();
        return characters.next() == value.length();
    }

    /// Digits count as emoji in Unicode's tables, and are drawn as such only with a keycap around them.
    private static boolean isDrawn(int c) {
        return Character.isExtendedPictographic(c) || Character.isEmojiPresentation(c) || c == KEYCAP;
    }

    @Override
    public String toString() {
        return value;
    }
}

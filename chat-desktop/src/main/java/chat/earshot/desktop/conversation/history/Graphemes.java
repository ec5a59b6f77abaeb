package chat.earshot.desktop.conversation.history;

import java.text.BreakIterator;
import java.util.Locale;

/// Where what people take for one character begins and ends, so that no accent and no emoji is cut in two.
final class Graphemes {
    private Graphemes() {}

    static int next(String text, int at) {
        return at >= text.length() ? text.length() : over(text).following(at);
    }

    static int previous(String text, int at) {
        return at <= 0 ? 0 : over(text).preceding(at);
    }

    /// This place, or the beginning of the character that it is in the middle of.
    static int floor(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return Math.clamp(at, 0, text.length());
        }
        BreakIterator characters = over(text);
        return characters.isBoundary(at) ? at : characters.preceding(at);
    }

    private static BreakIterator over(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters;
    }
}

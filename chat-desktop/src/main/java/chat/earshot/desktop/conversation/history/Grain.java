package chat.earshot.desktop.conversation.history;

import java.text.BreakIterator;
import java.util.Locale;

/// How finely a text is selected: one, two and three clicks.
enum Grain {
    CHARACTER {
        @Override
        int start(String text, int at) {
            return Graphemes.floor(text, at);
        }

        @Override
        int end(String text, int at) {
            return Graphemes.floor(text, at);
        }
    },
    WORD {
        @Override
        int start(String text, int at) {
            if (at == 0) {
                return 0;
            }
            BreakIterator words = over(text);
            return at < text.length() && words.isBoundary(at) ? at : words.preceding(Math.min(at, text.length()));
        }

        @Override
        int end(String text, int at) {
            return at >= text.length() ? text.length() : over(text).following(at);
        }
    },
    LINE {
        @Override
        int start(String text, int at) {
            return at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
        }

        @Override
        int end(String text, int at) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
    };

    /// Where the unit begins that this place is in.
    abstract int start(String text, int at);

    /// Where it ends.
    abstract int end(String text, int at);

    static Grain ofClicks(int clicks) {
        return switch (clicks) {
            case 0, 1 -> CHARACTER;
            case 2 -> WORD;
            default -> LINE;
        };
    }

    private static BreakIterator over(String text) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        return words;
    }
}

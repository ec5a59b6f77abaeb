package chat.earshot.desktop.conversation.history;

import java.util.List;

/// How high the lines above the words are, as stylesheet and text size make them. Immutable.
///
/// @param day the line of a new day
/// @param unread the line above what is new
/// @param group the author's line with the gap above it
/// @param gap what of it is free
/// @param text the height of one line of words
/// @param fontSize of the words
record RowMetrics(double day, double unread, double group, double gap, double text, double fontSize) {
    /// Before anything is measured.
    static final RowMetrics NONE = new RowMetrics(0, 0, 0, 0, 0, 0);

    /// Left of everything.
    static final double LEFT = 20;
    /// Where the words begin, from the left.
    static final double TEXT = 72;
    /// Right of the words.
    static final double RIGHT = 24;

    private static final double CHARACTER_OF_LINE = 0.41;

    static double textWidth(double width) {
        return Math.max(1, width - TEXT - RIGHT);
    }

    double heightOf(Opener opener) {
        return switch (opener) {
            case Opener.Day _ -> day;
            case Opener.Unread _ -> unread;
            case Opener.Group _ -> group;
        };
    }

    double heightOf(List<Opener> openers) {
        double height = 0;
        for (Opener opener : openers) {
            height += heightOf(opener);
        }
        return height;
    }

    /// Before a row is measured: from the number of characters alone, since there may be very many.
    double estimate(int characters, double width) {
        double charactersInLine = Math.max(8, textWidth(width) / Math.max(1, text * CHARACTER_OF_LINE));
        return text * (1.5 + Math.floor(characters / charactersInLine));
    }
}

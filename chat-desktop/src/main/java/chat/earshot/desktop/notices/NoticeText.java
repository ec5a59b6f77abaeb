package chat.earshot.desktop.notices;

import java.text.BreakIterator;
import java.util.Locale;

/// Makes one line of bounded length of whatever somebody wrote. Pure.
final class NoticeText {
    private static final String CUT = "…";

    private NoticeText() {}

    /// @param length in characters as a person counts them
    static String line(String written, int length) {
        return cut(onOneLine(written), length);
    }

    /// White space becomes single blanks. Control characters go, and so do those that turn the direction of what
    /// follows: nothing closes them when the text is cut.
    private static String onOneLine(String written) {
        StringBuilder line = new StringBuilder(written.length());
        written.codePoints().filter(c -> !turnsDirection(c)).forEach(c -> {
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank && !Character.isISOControl(c)) {
                line.appendCodePoint(c);
            } else if (blank && !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return line.toString().strip();
    }

    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static String cut(String line, int length) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        int end = characters.next(length);
        if (end == BreakIterator.DONE || end == line.length()) {
            return line;
        }
        return line.substring(0, characters.previous()).strip() + CUT;
    }
}

package chat.earshot.server.room;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.InvalidValueException;
import chat.earshot.common.model.Mentions;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds in a text whom it calls with `@`. Names may have blanks, and some scripts have none between words, so what
/// follows an `@` could be several names: the longest that is somebody's counts. Stateless.
public final class Calls {
    /// More than anybody reads.
    private static final int MAX_CALLS = 50;
    private static final int MAX_NAMES = 24;

    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Calls() {}

    /// For each `@` the keys of the names that may be meant, the longest first.
    public static List<List<String>> in(String text) {
        List<List<String>> calls = new ArrayList<>();
        for (int at = text.indexOf('@'); at >= 0 && calls.size() < MAX_CALLS; at = text.indexOf('@', at + 1)) {
            if (at == 0 || !isInWord(text.codePointBefore(at))) {
                calls.add(namesAt(text, at + 1));
            }
        }
        return calls;
    }

    /// Whether this calls the room; nobody has such a name.
    public static boolean isEveryone(String key) {
        return key.equals(Mentions.EVERYONE);
    }

    private static List<String> namesAt(String text, int start) {
        List<String> keys = new ArrayList<>();
        int end = start;
        for (int i = 0; i < DisplayName.MAX_CODE_POINTS && end < text.length() && keys.size() < MAX_NAMES; i++) {
            int last = text.codePointAt(end);
            if (last == '\n') {
                break;
            }
            end += Character.charCount(last);
            if (isBoundary(text, last, end)) {
                keyOf(text.substring(start, end)).ifPresent(keys::add);
            }
        }
        return keys.reversed().stream().distinct().toList();
    }

    private static boolean isBoundary(String text, int last, int end) {
        return end == text.length()
                || !isInWord(last)
                || !isInWord(text.codePointAt(end))
                || WITHOUT_BLANKS.contains(UnicodeScript.of(last));
    }

    private static boolean isInWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static Optional<String> keyOf(String name) {
        if (name.strip().equalsIgnoreCase(Mentions.EVERYONE)) {
            return Optional.of(Mentions.EVERYONE);
        }
        try {
            return Optional.of(new DisplayName(name).key());
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}

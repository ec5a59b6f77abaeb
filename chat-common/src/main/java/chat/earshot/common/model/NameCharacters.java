package chat.earshot.common.model;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// Which characters a name may have. Invisible ones would let two names look alike, or turn the text around them;
/// only the joiners that some scripts and emoji are written with are let through, and only there.
final class NameCharacters {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /// Scripts whose spelling uses joiners.
    private static final Set<UnicodeScript> JOINING_SCRIPTS = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.BENGALI,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.GUJARATI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.KANNADA,
            UnicodeScript.KHMER,
            UnicodeScript.MALAYALAM,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.MYANMAR,
            UnicodeScript.NKO,
            UnicodeScript.ORIYA,
            UnicodeScript.SINHALA,
            UnicodeScript.SYRIAC,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU);

    private NameCharacters() {}

    static boolean areAllowed(String name) {
        int[] characters = name.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (!isAllowed(characters, i)) {
                return false;
            }
        }
        return true;
    }

    /// Not seen by itself, so no difference between two names.
    static boolean isUnseen(int c) {
        return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER || isVariationSelector(c) || isUnseenVowel(c);
    }

    private static boolean isAllowed(int[] name, int at) {
        int c = name[at];
        if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
            return at > 0 && at < name.length - 1 && isJoinerNeeded(name, at);
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> false;
            // Room that Unicode keeps for emoji: a newer phone has them before this Java knows them.
            case Character.UNASSIGNED -> Character.isExtendedPictographic(c);
            default -> c != 0x034F && !Visible.isBlankLetter(c);
        };
    }

    private static boolean isJoinerNeeded(int[] name, int at) {
        int before = name[at - 1];
        int after = name[at + 1];
        boolean inEmoji = name[at] == ZERO_WIDTH_JOINER
                && Character.isExtendedPictographic(after)
                && (Character.isEmojiModifier(before)
                        || isVariationSelector(before)
                        || Character.isExtendedPictographic(before));
        return inEmoji || (isJoining(letterBefore(name, at)) && isJoining(after));
    }

    /// The letter that the marks before this place stand on; marks such as Arabic vowel signs belong to no script.
    private static int letterBefore(int[] name, int at) {
        int letter = at - 1;
        while (letter > 0 && UnicodeScript.of(name[letter]) == UnicodeScript.INHERITED) {
            letter--;
        }
        return name[letter];
    }

    private static boolean isJoining(int c) {
        return JOINING_SCRIPTS.contains(UnicodeScript.of(c));
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF)
                || (c >= 0x180B && c <= 0x180D)
                || c == 0x180F;
    }

    /// The two vowels of Khmer that are spoken and never drawn.
    private static boolean isUnseenVowel(int c) {
        return c == 0x17B4 || c == 0x17B5;
    }
}

package chat.earshot.server.store.search;

import java.util.LinkedHashSet;
import java.util.Set;

/// The pieces of three letters that a text has, as the words of a full-text index. Whatever is in a text shares its
/// pieces with it, in every script, with or without blanks between words; one or two letters are the
/// beginnings of some.
///
/// Each letter is written as [#LETTER_CHARS] characters of a to z and 0 to 5, so that no tokenizer can misunderstand
/// any, and beginnings of pieces are beginnings of words.
final class Grams {
    static final int LETTER_CHARS = 4;
    private static final int LETTERS = 3;
    /// Of a long text that is looked for these many pieces are enough: what is found is compared anyway.
    private static final int ENOUGH = 8;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz012345";

    private Grams() {}

    /// The pieces of a stored text. Those at its end are shorter.
    ///
    /// @param folded as [Folding] leaves it
    static Set<String> of(String folded) {
        int[] letters = folded.codePoints().toArray();
        Set<String> grams = new LinkedHashSet<>();
        for (int from = 0; from < letters.length; from++) {
            grams.add(gram(letters, from));
        }
        return grams;
    }

    /// The full-text query for texts that have all pieces of what is looked for.
    ///
    /// @param folded not empty
    static String query(String folded) {
        int[] letters = folded.codePoints().toArray();
        if (letters.length < LETTERS) {
            return gram(letters, 0) + "*";
        }
        int last = letters.length - LETTERS;
        // Side by side, or evenly spread where that would be too many; always the first and the last.
        int steps = Math.min(ENOUGH, (last + LETTERS - 1) / LETTERS);
        Set<String> grams = new LinkedHashSet<>();
        grams.add(gram(letters, 0));
        for (int step = 1; step <= steps; step++) {
            grams.add(gram(letters, (int) ((long) last * step / steps)));
        }
        return String.join(" AND ", grams);
    }

    private static String gram(int[] letters, int from) {
        StringBuilder gram = new StringBuilder(LETTERS * LETTER_CHARS);
        for (int at = from; at < Math.min(letters.length, from + LETTERS); at++) {
            for (int shift = (LETTER_CHARS - 1) * 5; shift >= 0; shift -= 5) {
                // The highest planes share a character with others; what is found is compared anyway.
                gram.append(ALPHABET.charAt((letters[at] >> shift) & 31));
            }
        }
        return gram.toString();
    }
}

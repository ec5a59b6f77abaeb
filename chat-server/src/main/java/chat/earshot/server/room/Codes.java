package chat.earshot.server.room;

import java.util.Locale;
import java.util.random.RandomGenerator;

/// Codes that people read from one screen and type at another: letters and digits that look like no other, in groups.
/// Stateless.
public final class Codes {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private Codes() {}

    /// One of 31^16, far more than anybody can try.
    public static String random(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /// As it was made, whatever of case, blanks and dashes got lost on the way.
    static String normal(String typed) {
        StringBuilder code = new StringBuilder();
        String letters = typed.toLowerCase(Locale.ROOT);
        for (int i = 0; i < letters.length() && code.length() < GROUPS * (GROUP + 1); i++) {
            char c = letters.charAt(i);
            if (ALPHABET.indexOf(c) >= 0) {
                if (code.length() % (GROUP + 1) == GROUP) {
                    code.append('-');
                }
                code.append(c);
            }
        }
        return code.toString();
    }
}

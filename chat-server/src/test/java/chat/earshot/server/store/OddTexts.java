package chat.earshot.server.store;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Texts as people write them in many scripts, and pieces of them to look for, always the same for one seed. One
/// thread's.
final class OddTexts {
    private static final List<String> WORDS = List.of(
            "the",
            "Lunch",
            "harbour",
            "straße",
            "Übung",
            "café",
            "don't",
            "100%",
            "a*b",
            "NEAR(x",
            "\"quoted\"",
            "C++",
            "back\\slash",
            "semi;colon",
            "--",
            "OR",
            "AND",
            "NOT",
            "under_score",
            "naïve",
            "Ὀδυσσεύς",
            "Привет",
            "ёлка",
            "שָׁלוֹם",
            "مُحَمَّد",
            "नमस्ते",
            "สวัสดี",
            "ที่นี่",
            "日本語",
            "東京",
            "がんばって",
            "カタカナ",
            "你好",
            "世界",
            "吃饭了吗",
            "한국어",
            "안녕",
            "👍",
            "👩‍🚀",
            "❤️",
            "https://wiki.example/build",
            "www.example.org",
            "e",
            "x",
            "ﬁn",
            "ＡＢＣ",
            "𝒳",
            "İstanbul",
            "'");

    private final Random random;

    OddTexts(long seed) {
        random = new Random(seed);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int words = 1 + random.nextInt(9);
        for (int word = 0; word < words; word++) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
            text.append(random.nextInt(4) == 0 ? "" : random.nextInt(9) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    /// Something from a text, or nearly: from one letter up, in other case, with a letter too many.
    String needle() {
        int[] letters = text().codePoints().toArray();
        int length = 1 + random.nextInt(Math.min(letters.length, random.nextBoolean() ? 3 : 25));
        int from = random.nextInt(letters.length - length + 1);
        String piece = new String(letters, from, length);
        return switch (random.nextInt(6)) {
            case 0 -> piece.toUpperCase(Locale.ROOT);
            case 1 -> piece + "%";
            case 2 -> "\"" + piece;
            case 3 -> piece + "*";
            default -> piece;
        };
    }
}

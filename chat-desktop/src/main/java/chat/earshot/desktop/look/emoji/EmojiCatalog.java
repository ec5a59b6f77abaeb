package chat.earshot.desktop.look.emoji;

import chat.earshot.desktop.language.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All emoji with their names, in the order people are used to, and the search among them. English words always find;
/// German ones, and German names, where German is the language. Loaded when first asked for. For any thread.
public final class EmojiCatalog {
    /// One of those that can be picked.
    ///
    /// @param name for people, in their language
    /// @param shortcodes what stands between colons; the first is the usual one
    public record Entry(String characters, EmojiGroup group, String name, List<String> shortcodes) {
        /// With colons, for people; empty if it has none.
        public String shortcode() {
            return shortcodes.isEmpty() ? "" : ":" + shortcodes.getFirst() + ":";
        }
    }

    /// The words by which an entry is found, each after a space.
    private record Found(Entry entry, String names, String tags) {
        /// How well all these words fit, the smaller the better; none: it is not meant.
        private Optional<Integer> rank(String[] words) {
            int worst = 0;
            for (String word : words) {
                int rank = rank(word);
                if (rank == NOT_AT_ALL) {
                    return Optional.empty();
                }
                worst = Math.max(worst, rank);
            }
            return Optional.of(worst);
        }

        private int rank(String word) {
            if (entry.shortcodes().contains(word)) {
                return 0;
            }
            if (entry.shortcodes().stream().anyMatch(code -> code.startsWith(word))) {
                return 1;
            }
            return names.contains(" " + word) ? 2 : tags.contains(" " + word) ? 3 : NOT_AT_ALL;
        }
    }

    private record Ranked(Entry entry, int rank) {}

    private record Translation(String name, String tags) {}

    private static final int NOT_AT_ALL = Integer.MAX_VALUE;

    /// Loaded by the first who needs it, in the language that the app has.
    private static final class Loaded {
        private static final EmojiCatalog ALL = in(Texts.locale());
    }

    private final List<Found> all = new ArrayList<>(2_000);
    private final Map<String, Entry> byKey = HashMap.newHashMap(2_000);

    private EmojiCatalog(Map<String, Translation> translations) {
        for (String line : Drawings.lines("emoji.txt")) {
            add(line.split("\t", -1), translations);
        }
    }

    public static EmojiCatalog all() {
        return Loaded.ALL;
    }

    static EmojiCatalog in(Locale language) {
        return new EmojiCatalog(language.getLanguage().equals("de") ? german() : Map.of());
    }

    public List<Entry> of(EmojiGroup group) {
        return all.stream()
                .map(Found::entry)
                .filter(entry -> entry.group() == group)
                .toList();
    }

    /// @param characters in whatever tone of skin
    public Optional<Entry> find(String characters) {
        String key = EmojiKeys.of(characters);
        Entry entry = byKey.get(key);
        return Optional.ofNullable(entry == null ? byKey.get(withoutTones(key)) : entry);
    }

    /// The emoji that this shortcode, written without colons, stands for.
    public Optional<Entry> byShortcode(String shortcode) {
        return all.stream()
                .map(Found::entry)
                .filter(entry -> entry.shortcodes().contains(shortcode))
                .findFirst();
    }

    /// Those that all the words fit, each as the beginning of a word; best first.
    public List<Entry> search(String typed, int most) {
        String[] words = typed.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return all.stream()
                .<Ranked>mapMulti((found, next) ->
                        found.rank(words).ifPresent(rank -> next.accept(new Ranked(found.entry(), rank))))
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::entry)
                .limit(most)
                .toList();
    }

    private void add(String[] parts, Map<String, Translation> translations) {
        Translation german = translations.getOrDefault(parts[0], new Translation(parts[2], ""));
        List<String> shortcodes =
                Stream.of(parts[3].split(" ")).filter(code -> !code.isEmpty()).toList();
        Entry entry = new Entry(parts[0], EmojiGroup.of(parts[1]), german.name(), shortcodes);
        all.add(new Found(
                entry,
                words(parts[2] + " " + german.name() + " " + parts[3].replace('_', ' ')),
                words(parts[4] + " " + german.tags())));
        byKey.put(EmojiKeys.of(parts[0]), entry);
    }

    private static String words(String text) {
        return " " + text.replace('|', ' ').toLowerCase(Locale.ROOT);
    }

    private static Map<String, Translation> german() {
        Map<String, Translation> german = HashMap.newHashMap(2_000);
        for (String line : Drawings.lines("emoji-de.txt")) {
            String[] parts = line.split("\t", -1);
            german.put(parts[0], new Translation(parts[1], parts[2]));
        }
        return german;
    }

    private static String withoutTones(String key) {
        return key.codePoints()
                .filter(point -> !Character.isEmojiModifier(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

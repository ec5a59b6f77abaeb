package chat.earshot.desktop.look.emoji;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Parts a text into what is shown as text and what is shown as pictures. For a part of the history:
///
///     for (EmojiRuns.Run run : EmojiRuns.split(words)) {
///         flow.getChildren().add(switch (run) {
///             case EmojiRuns.Text text -> new Text(text.characters());
///             case EmojiRuns.Emoji emoji -> new EmojiView(emoji.characters(), fontSize);
///         });
///     }
///
/// The characters of all runs, joined, are the text again: that is what copying needs. In a `TextFlow` a picture counts
/// as one character, whatever its length in the text. A text without emoji costs a look at each of its characters, and
/// the pictures are not loaded for it. For any thread.
public final class EmojiRuns {
    /// Part of a text, never empty.
    public sealed interface Run {
        String characters();
    }

    public record Text(String characters) implements Run {}

    /// One emoji, of one or many characters.
    public record Emoji(String characters) implements Run {}

    /// Of what may be text or picture, these are text unless a mark asks for a picture: the bundled font has them, and
    /// they are part of ordinary writing. The others look the same on every system only as pictures.
    private static final String WRITTEN = "#*0123456789©®‼⁉™↔↕↖↗↘↙↩↪⏏▪▶◀☀♥⚠❤⬆Ⓜ";

    /// No emoji begins below, and none without a character of at least this has a picture.
    private static final char FIRST = '\u203C';

    /// Around the character before.
    private static final char KEYCAP = '\u20E3';

    /// More pictures than these are a sentence.
    private static final int MOST_ALONE = 3;

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private EmojiRuns() {}

    /// One run of text for a text without emoji; none for an empty one.
    public static List<Run> split(String text) {
        if (!mayHaveEmoji(text)) {
            return text.isEmpty() ? List.of() : List.of(new Text(text));
        }
        EmojiRuns found = new EmojiRuns();
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        int start = 0;
        for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
            found.cluster(text.substring(start, end));
            start = end;
        }
        found.endText();
        return List.copyOf(found.runs);
    }

    /// Whether it is one emoji, or up to three with space at most around them: such a message may be shown larger.
    public static boolean standAlone(List<Run> runs) {
        long emoji = runs.stream().filter(Emoji.class::isInstance).count();
        return emoji > 0
                && emoji <= MOST_ALONE
                && runs.stream().allMatch(run -> switch (run) {
                    case Emoji _ -> true;
                    case Text(String characters) -> characters.isBlank();
                });
    }

    /// The text with nothing in place of its emoji, for where no pictures can be: the title of a window.
    public static String without(String text) {
        if (!mayHaveEmoji(text)) {
            return text;
        }
        StringBuilder rest = new StringBuilder();
        for (Run run : split(text)) {
            switch (run) {
                case Text(String characters) -> rest.append(characters);
                case Emoji _ -> {}
            }
        }
        return rest.toString().replaceAll("\\s+", " ").strip();
    }

    /// Quick, and sure only when it says no.
    private static boolean mayHaveEmoji(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST
                    && (Character.isSurrogate(c) || c == EmojiKeys.AS_PICTURE || c == KEYCAP || Character.isEmoji(c))) {
                return true;
            }
        }
        return false;
    }

    /// What a reader takes as one character.
    private void cluster(String cluster) {
        if (isText(cluster)) {
            text.append(cluster);
        } else if (Drawings.all().contains(EmojiKeys.of(cluster))) {
            endText();
            runs.add(new Emoji(cluster));
        } else if (cluster.indexOf(EmojiKeys.JOINER) > 0) {
            joined(cluster);
        } else {
            withoutTone(cluster);
        }
    }

    private static boolean isText(String cluster) {
        return cluster.indexOf(EmojiKeys.AS_TEXT) >= 0
                || !Character.isEmoji(cluster.codePointAt(0))
                || (cluster.indexOf(EmojiKeys.AS_PICTURE) < 0 && WRITTEN.contains(cluster));
    }

    /// Several emoji meant as one that has no picture: each for itself, the joiner with the one before.
    private void joined(String cluster) {
        int end = cluster.indexOf(EmojiKeys.JOINER) + 1;
        String first = cluster.substring(0, end);
        if (Drawings.all().contains(EmojiKeys.of(first))) {
            endText();
            runs.add(new Emoji(first));
        } else {
            text.append(first);
        }
        if (end < cluster.length()) {
            cluster(cluster.substring(end));
        }
    }

    /// A tone of skin on what has none: the emoji and, beside it, the tone.
    private void withoutTone(String cluster) {
        int first = Character.charCount(cluster.codePointAt(0));
        if (first < cluster.length() && Drawings.all().contains(cluster.substring(0, first))) {
            cluster(cluster.substring(0, first));
            cluster(cluster.substring(first));
        } else {
            text.append(cluster);
        }
    }

    private void endText() {
        if (!text.isEmpty()) {
            runs.add(new Text(text.toString()));
            text.setLength(0);
        }
    }
}

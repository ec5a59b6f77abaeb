package chat.earshot.desktop.look.emoji;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Characters that stand for emoji while they are written: one for each, which the bundled font has as an empty space
/// of
/// their size. No text area can show emoji everywhere, but it can leave room for their pictures. FX thread.
public final class StandIns {
    /// Characters for private use that the bundled fonts have as spaces, and no other font people are likely to have.
    private static final char FIRST = '\uEC00';

    private static final int MOST = 512;

    private final List<String> emoji = new ArrayList<>();

    /// Emoji become stand-ins, all else stays.
    public String standIn(String words) {
        List<EmojiRuns.Run> runs = EmojiRuns.split(words);
        if (runs.stream().allMatch(EmojiRuns.Text.class::isInstance)) {
            return words;
        }
        StringBuilder shown = new StringBuilder();
        for (EmojiRuns.Run run : runs) {
            shown.append(
                    switch (run) {
                        case EmojiRuns.Text(String characters) -> characters;
                        case EmojiRuns.Emoji(String characters) -> standInFor(characters);
                    });
        }
        return shown.toString();
    }

    /// Stand-ins become emoji again.
    public String words(String shown) {
        StringBuilder words = new StringBuilder(shown.length());
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            behind(c).ifPresentOrElse(words::append, () -> words.append(c));
        }
        return words.toString();
    }

    /// The emoji that this character stands for, if it does.
    public Optional<String> behind(char c) {
        int index = c - FIRST;
        return index >= 0 && index < emoji.size() ? Optional.of(emoji.get(index)) : Optional.empty();
    }

    /// The emoji itself when all stand-ins are taken, which takes hundreds of different ones.
    private String standInFor(String characters) {
        int index = emoji.indexOf(characters);
        if (index < 0 && emoji.size() < MOST) {
            index = emoji.size();
            emoji.add(characters);
        }
        return index < 0 ? characters : String.valueOf((char) (FIRST + index));
    }
}

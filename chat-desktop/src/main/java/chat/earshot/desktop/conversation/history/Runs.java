package chat.earshot.desktop.conversation.history;

import chat.earshot.desktop.look.emoji.EmojiRuns;
import java.util.ArrayList;
import java.util.List;

/// Parts the text of a message into what is drawn in different ways.
final class Runs {
    private Runs() {}

    /// All of the text, in order: links first, since an address may have anything in it, then emoji in the rest.
    static List<Run> of(String text) {
        List<Run> runs = new ArrayList<>();
        for (Run run : Links.runsOf(text)) {
            switch (run) {
                case Run.Words(String characters) -> runs.addAll(withPictures(characters));
                case Run.Link _, Run.Picture _ -> runs.add(run);
            }
        }
        return runs;
    }

    private static List<Run> withPictures(String words) {
        return EmojiRuns.split(words).stream()
                .<Run>map(run -> switch (run) {
                    case EmojiRuns.Text(String characters) -> new Run.Words(characters);
                    case EmojiRuns.Emoji(String characters) -> new Run.Picture(characters);
                })
                .toList();
    }
}

package chat.earshot.desktop.conversation.history;

import chat.earshot.desktop.conversation.history.Selection.Span;
import java.util.ArrayList;
import java.util.List;

/// What is put on the clipboard: out of one message its words, out of several a line for each with who said it when. FX
/// thread.
final class Transcript {
    private final Timeline timeline;
    private final Moments moments;

    Transcript(Timeline timeline, Moments moments) {
        this.timeline = timeline;
        this.moments = moments;
    }

    /// Empty when the span has no characters.
    String of(Span span) {
        List<Integer> said = new ArrayList<>();
        for (int index = span.firstIndex(); index <= span.lastIndex(); index++) {
            if (!words(span, index).isEmpty()) {
                said.add(index);
            }
        }
        if (said.size() == 1) {
            return words(span, said.getFirst());
        }
        return String.join("\n", said.stream().map(index -> line(span, index)).toList());
    }

    private String line(Span span, int index) {
        Entry entry = timeline.get(index);
        String name = timeline.authorOf(entry).name().value();
        return "[" + moments.time(entry.at()) + "] " + name + ": " + words(span, index);
    }

    private String words(Span span, int index) {
        String text = timeline.get(index).text();
        int to = span.to(index, text.length());
        return text.substring(Math.min(span.from(index), to), to);
    }
}

package chat.earshot.desktop.conversation.history;

import java.net.URI;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Puts on the clipboard what one wants to have elsewhere. FX thread.
final class Copying {
    private final Selection selection;
    private final Transcript transcript;

    Copying(Timeline timeline, Moments moments, Selection selection) {
        this.selection = selection;
        this.transcript = new Transcript(timeline, moments);
    }

    boolean canCopySelection() {
        return selection.span().isPresent();
    }

    void copySelection() {
        selection.span().map(transcript::of).filter(text -> !text.isEmpty()).ifPresent(Copying::put);
    }

    void copy(Entry entry) {
        put(entry.text());
    }

    void copy(URI link) {
        put(link.toString());
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}

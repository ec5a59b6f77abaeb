package chat.earshot.desktop.conversation;

import chat.earshot.desktop.look.emoji.EmojiCatalog;
import chat.earshot.desktop.look.emoji.StandIns;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// A text area in which emoji are single characters that leave room for their pictures; see [StandIns]. What was
/// written is [#words()], never the text of the area. FX thread.
final class WritingArea extends TextArea {
    private static final Pattern SHORTCODE = Pattern.compile("(?<![^\\s(]):([\\w+-]+)$");

    private final StandIns standIns = new StandIns();

    WritingArea() {
        setTextFormatter(new TextFormatter<>(this::filter));
    }

    /// What was written, as it is sent.
    String words() {
        return standIns.words(getText());
    }

    void setWords(String words) {
        setText(words);
    }

    /// Puts it where the caret is, in place of what is selected.
    void insert(String words) {
        replaceSelection(words);
    }

    StandIns standIns() {
        return standIns;
    }

    @Override
    public void copy() {
        if (getSelection().getLength() > 0) {
            ClipboardContent content = new ClipboardContent();
            content.putString(standIns.words(getSelectedText()));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /// Screen readers read what was written.
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> words();
            case SELECTION_START -> wordsBefore(getSelection().getStart());
            case SELECTION_END -> wordsBefore(getSelection().getEnd());
            case CARET_OFFSET -> wordsBefore(getCaretPosition());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private int wordsBefore(int position) {
        return standIns.words(getText(0, position)).length();
    }

    private TextFormatter.Change filter(TextFormatter.Change change) {
        if (change.isContentChange()) {
            finishShortcode(change);
            putStandIns(change);
        }
        return change;
    }

    /// The colon that ends a shortcode turns it into the emoji.
    private static void finishShortcode(TextFormatter.Change change) {
        if (!change.getText().equals(":")) {
            return;
        }
        Matcher before = SHORTCODE.matcher(change.getControlText().substring(0, change.getRangeStart()));
        if (before.find()) {
            Optional<EmojiCatalog.Entry> meant = EmojiCatalog.all().byShortcode(before.group(1));
            meant.ifPresent(entry -> {
                change.setRange(before.start(), change.getRangeEnd());
                change.setText(entry.characters());
                change.selectRange(
                        before.start() + entry.characters().length(),
                        before.start() + entry.characters().length());
            });
        }
    }

    /// Looks at the whole text, since an emoji may come in pieces, one key after the other.
    private void putStandIns(TextFormatter.Change change) {
        String wanted = change.getControlNewText();
        String shown = standIns.standIn(standIns.words(wanted));
        if (!shown.equals(wanted)) {
            String before = wanted.substring(0, Math.min(change.getCaretPosition(), wanted.length()));
            int caret = Math.min(standIns.standIn(standIns.words(before)).length(), shown.length());
            change.setRange(0, change.getControlText().length());
            change.setText(shown);
            change.selectRange(caret, caret);
        }
    }
}

package chat.earshot.common.model;

import chat.earshot.common.model.InvalidValueException.Rule;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// What a message says: NFC, trimmed, with something to see in it. Line breaks (`\n`) and tabs are kept, other control
/// characters are not. It is text and nothing else; whoever shows it decides how.
public final class MessageText {
    public static final int MAX_CODE_POINTS = 4_000;

    /// What a message says that has no text any more.
    public static final MessageText NONE = new MessageText();

    private final String value;

    private MessageText() {
        value = "";
    }

    /// Takes what somebody typed.
    ///
    /// @throws InvalidValueException with [Rule#TEXT_EMPTY] or [Rule#TEXT_TOO_LONG]
    public MessageText(String typed) {
        this.value = cleaned(typed);
    }

    /// 1 to [#MAX_CODE_POINTS] code points; none in [#NONE].
    public String value() {
        return value;
    }

    private static String cleaned(String typed) {
        // No normal form or clean-up makes a text so much shorter; so a huge one costs nothing.
        if (typed.length() > MAX_CODE_POINTS * 16) {
            throw tooLong();
        }
        String text = Normalizer.normalize(withoutControls(typed), Normalizer.Form.NFC)
                .strip();
        if (!Visible.isAnyIn(text)) {
            throw new InvalidValueException(Rule.TEXT_EMPTY, "There is nothing in this message yet.");
        }
        if (text.codePointCount(0, text.length()) > MAX_CODE_POINTS) {
            throw tooLong();
        }
        return text;
    }

    private static InvalidValueException tooLong() {
        return new InvalidValueException(
                Rule.TEXT_TOO_LONG, "A message has at most " + MAX_CODE_POINTS + " characters. Send it in parts.");
    }

    private static String withoutControls(String raw) {
        if (raw.codePoints().noneMatch(MessageText::needsCare)) {
            return raw;
        }
        StringBuilder clean = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (Character.getType(c) == Character.SURROGATE) {
                clean.append('\uFFFD');
            } else if (!needsCare(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean needsCare(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t') || Character.getType(c) == Character.SURROGATE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MessageText text && value.equals(text.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}

package chat.earshot.common.model;

import chat.earshot.common.model.InvalidValueException.Rule;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// What a room is for: one line, or nothing.
///
/// @param value NFC, without white space around it and with single blanks inside; at most [#MAX_CODE_POINTS]
public record Topic(String value) {
    public static final int MAX_CODE_POINTS = 250;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

    /// Takes what somebody typed.
    ///
    /// @throws InvalidValueException with [Rule#TEXT_TOO_LONG]
    public Topic {
        if (value.length() > MAX_CODE_POINTS * 16) {
            throw tooLong();
        }
        String line = UNSEEN.matcher(BLANKS.matcher(value).replaceAll(" ")).replaceAll("");
        value = Normalizer.normalize(line, Normalizer.Form.NFC).strip();
        if (value.codePointCount(0, value.length()) > MAX_CODE_POINTS) {
            throw tooLong();
        }
    }

    private static InvalidValueException tooLong() {
        return new InvalidValueException(
                Rule.TEXT_TOO_LONG, "A topic has at most " + MAX_CODE_POINTS + " characters. Say it shorter.");
    }

    @Override
    public String toString() {
        return value;
    }
}

package chat.earshot.common.model;

/// What a reply shows of the message that it answers, which is in the same room.
public sealed interface Quote {
    /// So much of a text is quoted, in code points.
    int MAX_CODE_POINTS = 140;

    MessageId id();

    long seq();

    /// @param author with the present name
    /// @param text the beginning of it
    record Said(MessageId id, long seq, Person author, String text) implements Quote {
        public Said {
            if (text.codePointCount(0, text.length()) > MAX_CODE_POINTS) {
                text = text.substring(0, text.offsetByCodePoints(0, MAX_CODE_POINTS));
            }
        }
    }

    record Deleted(MessageId id, long seq) implements Quote {}
}

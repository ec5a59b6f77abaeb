package chat.earshot.server.room;

/// What a client wrote, fit for a line of the log. Stateless.
public final class OneLine {
    private static final int MAX_CHARS = 100;

    private OneLine() {}

    public static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(MAX_CHARS).forEach(c -> {
            if (isPlain(c)) {
                line.appendCodePoint(c);
            } else {
                line.append("\\u{").append(Integer.toHexString(c)).append('}');
            }
        });
        return text.codePointCount(0, text.length()) > MAX_CHARS
                ? line.append('…').toString()
                : line.toString();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> c != '\\';
        };
    }
}

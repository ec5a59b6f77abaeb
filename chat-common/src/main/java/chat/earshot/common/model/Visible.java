package chat.earshot.common.model;

/// Tells what leaves a mark on the screen from what doesn't.
final class Visible {
    private Visible() {}

    static boolean isAnyIn(String text) {
        return text.codePoints().anyMatch(Visible::isVisible);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SURROGATE -> false;
            // Room that Unicode keeps for emoji: a newer phone has them before this Java knows them.
            case Character.UNASSIGNED -> Character.isExtendedPictographic(c);
            default -> !isBlankLetter(c);
        };
    }

    /// Letters and symbols by category that are drawn as nothing: the Hangul fillers and the empty Braille cell.
    static boolean isBlankLetter(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
    }
}

package chat.earshot.desktop.look.emoji;

/// How the skin of people in emoji is drawn. For any thread.
public enum SkinTone {
    NONE(0),
    LIGHT(0x1F3FB),
    MEDIUM_LIGHT(0x1F3FC),
    MEDIUM(0x1F3FD),
    MEDIUM_DARK(0x1F3FE),
    DARK(0x1F3FF);

    private final int modifier;

    SkinTone(int modifier) {
        this.modifier = modifier;
    }

    /// The emoji in this tone; as it is where there is no such.
    public String of(String emoji) {
        return this == NONE
                ? emoji
                : Drawings.all().family(EmojiKeys.of(emoji)).stream()
                        .filter(this::isOnlyTone)
                        .findFirst()
                        .orElse(emoji);
    }

    private boolean isOnlyTone(String emoji) {
        return emoji.codePoints().anyMatch(point -> point == modifier)
                && emoji.codePoints().noneMatch(point -> Character.isEmojiModifier(point) && point != modifier);
    }
}

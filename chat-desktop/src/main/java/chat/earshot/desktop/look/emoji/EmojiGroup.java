package chat.earshot.desktop.look.emoji;

/// The shelves that Unicode sorts emoji into.
public enum EmojiGroup {
    SMILEYS(0),
    PEOPLE(1),
    ANIMALS(3),
    FOOD(4),
    TRAVEL(5),
    ACTIVITIES(6),
    OBJECTS(7),
    SYMBOLS(8),
    FLAGS(9);

    private final int number;

    EmojiGroup(int number) {
        this.number = number;
    }

    /// By its number in the data.
    static EmojiGroup of(String number) {
        for (EmojiGroup group : values()) {
            if (group.number == Integer.parseInt(number)) {
                return group;
            }
        }
        throw new IllegalArgumentException(number);
    }
}

package chat.earshot.desktop.look.emoji;

/// By what an emoji is looked up: its characters without the mark that asks for a picture, which people and systems set
/// or leave out as they like, and without a joiner that joins nothing. For any thread.
final class EmojiKeys {
    /// After a character that may be text or picture.
    static final char AS_TEXT = '\uFE0E';

    static final char AS_PICTURE = '\uFE0F';

    /// Makes one emoji of two.
    static final char JOINER = '\u200D';

    private EmojiKeys() {}

    static String of(String characters) {
        String key = characters.indexOf(AS_PICTURE) < 0 ? characters : characters.replace("\uFE0F", "");
        return key.charAt(key.length() - 1) == JOINER ? key.substring(0, key.length() - 1) : key;
    }
}

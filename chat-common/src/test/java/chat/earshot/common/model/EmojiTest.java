package chat.earshot.common.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmojiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"👍", "👍🏽", "❤️", "❤", "👨‍👩‍👧‍👦", "🇩🇪", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "🏳️‍🌈", "☠️", "🫨"})
    void whatAPersonSeesAsOneEmojiIsOne(String emoji) {
        assertThat(new Emoji(emoji).value()).isEqualTo(emoji);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "1", "#", "👍👍", "👍a", "a👍", "ok", "é", "\u200D", "\uFE0F", "\uD83D", "字"})
    void whatIsNotOneEmojiIsNone(String text) {
        assertThatThrownBy(() -> new Emoji(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aPileOfMarksIsNoEmoji() {
        assertThatThrownBy(() -> new Emoji("👍" + "\u0301".repeat(5_000))).isInstanceOf(InvalidValueException.class);
    }
}

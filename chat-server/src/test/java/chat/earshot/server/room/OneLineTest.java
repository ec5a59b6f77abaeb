package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void nothingBreaksTheLineOrTurnsIt() {
        assertThat(OneLine.of("a\r\nb\u2028c\u202Ed\u001B[1m\\"))
                .isEqualTo("a\\u{d}\\u{a}b\\u{2028}c\\u{202e}d\\u{1b}[1m\\u{5c}");
    }

    @Test
    void longTextIsCut() {
        assertThat(OneLine.of("x".repeat(200))).hasSize(101).endsWith("…");
    }
}

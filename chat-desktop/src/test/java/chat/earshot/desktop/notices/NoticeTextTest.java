package chat.earshot.desktop.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticeTextTest {

    @Test
    void longTextsAreCutBetweenCharactersAsPeopleCountThem() {
        assertThat(NoticeText.line("abcdef", 6)).isEqualTo("abcdef");
        assertThat(NoticeText.line("abcdefg", 6)).isEqualTo("abcde…");
        String family = "👨‍👩‍👧";
        assertThat(NoticeText.line(family.repeat(4), 3)).isEqualTo(family.repeat(2) + "…");
        assertThat(NoticeText.line("x".repeat(4_000), 240)).hasSize(240);
    }

    @Test
    void linesBecomeOneAndControlCharactersGo() {
        assertThat(NoticeText.line("  one\n\ttwo\r\n\n three ", 40)).isEqualTo("one two three");
        assertThat(NoticeText.line("a\u0000b\u0007c\u001b[31md\u0085e\u009f", 40))
                .isEqualTo("abc[31mde");
    }

    @Test
    void nothingTurnsTheDirectionOfWhatFollows() {
        assertThat(NoticeText.line("pay \u202e001\u202c now \u2066x", 40)).isEqualTo("pay 001 now x");
    }

    @Test
    void nothingButWhiteSpaceIsNothing() {
        assertThat(NoticeText.line(" \n ", 40)).isEmpty();
    }
}

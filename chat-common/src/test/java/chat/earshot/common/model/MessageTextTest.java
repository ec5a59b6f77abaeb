package chat.earshot.common.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.earshot.common.model.InvalidValueException.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageTextTest {

    @Test
    void isTrimmedAndKeepsItsLinesAndTabs() {
        assertThat(text(" \n one\n\ttwo\n\n  three \t\n")).isEqualTo("one\n\ttwo\n\n  three");
    }

    @Test
    void lineBreaksOfEverySystemAreOne() {
        assertThat(text("one\r\ntwo\rthree\nfour")).isEqualTo("one\ntwo\nthree\nfour");
    }

    @Test
    void otherControlCharactersAreDropped() {
        assertThat(text("\u0007a\u0000b\u001B[31mc\u007F\u0085d\u000B")).isEqualTo("ab[31mcd");
    }

    @Test
    void isKeptInComposedForm() {
        assertThat(text("Zoe\u0308")).isEqualTo("Zo\u00EB");
    }

    @Test
    void halfACharacterBecomesTheReplacementCharacter() {
        assertThat(text("a\uD83D b\uDE00")).isEqualTo("a\uFFFD b\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)></script>",
                "אבג abc \u202Eevil\u202C",
                "👨‍👩‍👧‍👦 🏳️‍🌈",
                "می‌خواهم",
                "\u2028 kept",
                ".",
                "😀",
                // Assigned to an emoji only after this Java's Unicode.
                "\uD83E\uDEEA"
            })
    void whatPeopleWriteIsKeptAsItIs(String text) {
        assertThat(text(text)).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\n\t", "\u0000", "\u00A0", "\u200B", "\u2800", "\uFEFF", "\u202E\u202C", "\u0301"})
    void wantsSomethingToSee(String text) {
        assertThatThrownBy(() -> new MessageText(text))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.rule()).isEqualTo(Rule.TEXT_EMPTY));
    }

    @Test
    void hasAtMost4000CodePointsAfterTrimming() {
        assertThat(text("x".repeat(4_000))).hasSize(4_000);
        assertThat(text("😀".repeat(4_000))).hasSize(8_000);
        assertThat(text(" ".repeat(500) + "x".repeat(4_000) + "\n")).hasSize(4_000);
        assertThat(text("e\u0301".repeat(4_000))).hasSize(4_000);
        assertTooLong("x".repeat(4_001));
        assertTooLong("😀".repeat(4_001));
        assertTooLong("x".repeat(10_000_000));
    }

    private static String text(String raw) {
        return new MessageText(raw).value();
    }

    private static void assertTooLong(String raw) {
        assertThatThrownBy(() -> new MessageText(raw))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.rule()).isEqualTo(Rule.TEXT_TOO_LONG));
    }
}

package chat.earshot.desktop.look.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.desktop.look.emoji.EmojiRuns.Emoji;
import chat.earshot.desktop.look.emoji.EmojiRuns.Run;
import chat.earshot.desktop.look.emoji.EmojiRuns.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiRunsTest {
    private static final String FAMILY = "👩\u200D👩\u200D👧";
    private static final String CODER = "👩🏽\u200D💻";

    @Test
    void textAndEmojiComeApartInOrder() {
        assertThat(EmojiRuns.split("Lunch? 🍕🍺 at 12"))
                .containsExactly(new Text("Lunch? "), new Emoji("🍕"), new Emoji("🍺"), new Text(" at 12"));
    }

    @Test
    void nothingHasNoRuns() {
        assertThat(EmojiRuns.split("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FAMILY,
                CODER,
                "👍🏿",
                "🇩🇪",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
                "1\uFE0F\u20E3",
                "#\u20E3",
                "❤\uFE0F",
                "❤\uFE0F\u200D🔥",
                "❤\u200D🔥",
                "👁\uFE0F\u200D🗨\uFE0F",
                "🏳\uFE0F\u200D🌈",
                "🏳\u200D⚧",
                "☺",
                "🌶",
                "🇽",
                "©\uFE0F"
            })
    void oneEmojiIsOneRunHoweverManyCharactersItHas(String emoji) {
        assertThat(EmojiRuns.split("a" + emoji + "b")).containsExactly(new Text("a"), new Emoji(emoji), new Text("b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words",
                "1 # * 2",
                "“quoted” – € … ™ © ®",
                "a → b ↔ c",
                "日本語、한국어, עברית",
                "❤",
                "☎\uFE0E",
                "😀\uFE0E",
                "𝒳 𐐷",
                "e\u0301 क्षि"
            })
    void whatIsWrittenStaysText(String text) {
        assertThat(EmojiRuns.split(text)).containsExactly(new Text(text));
    }

    @Test
    void flagsAreReadTwoByTwo() {
        assertThat(EmojiRuns.split("🇩🇪🇫🇷")).containsExactly(new Emoji("🇩🇪"), new Emoji("🇫🇷"));
    }

    @Test
    void aSequenceWithoutAPictureIsShownByItsParts() {
        assertThat(EmojiRuns.split("🐶\u200D🍕")).containsExactly(new Emoji("🐶\u200D"), new Emoji("🍕"));
        assertThat(EmojiRuns.split("🍕🏽")).containsExactly(new Emoji("🍕"), new Emoji("🏽"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mixed 😀 and 🇩 half \u200D flags\uFE0F 🐶\u200D🍕 \uD83D broken \uDE00",
                "\u200D😀\u200D",
                "\uFE0F\u20E3🏽🏽",
                "👩\u200D\u200D💻"
            })
    void theRunsJoinedAreTheText(String text) {
        assertThat(EmojiRuns.split(text).stream().map(Run::characters).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void everyEmojiThatCanBePickedHasAPicture() {
        List<String> all = Drawings.lines("emoji.txt").stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        assertThat(all).hasSizeGreaterThan(1_800).allSatisfy(emoji -> {
            assertThat(EmojiRuns.split(emoji)).containsExactly(new Emoji(emoji));
            assertThat(Drawings.all().of(EmojiKeys.of(emoji))).isNotEmpty();
        });
    }

    @Test
    void upToThreeEmojiStandAlone() {
        assertThat(EmojiRuns.standAlone(EmojiRuns.split("😀"))).isTrue();
        assertThat(EmojiRuns.standAlone(EmojiRuns.split("😀 🎉\n" + FAMILY))).isTrue();
        assertThat(EmojiRuns.standAlone(EmojiRuns.split("😀😀😀😀"))).isFalse();
        assertThat(EmojiRuns.standAlone(EmojiRuns.split("😀!"))).isFalse();
        assertThat(EmojiRuns.standAlone(EmojiRuns.split(" "))).isFalse();
    }

    @Test
    void aTitleLosesItsEmojiAndNoWord() {
        assertThat(EmojiRuns.without("🚀 Studio 🎨 LAN")).isEqualTo("Studio LAN");
        assertThat(EmojiRuns.without("Studio  LAN")).isEqualTo("Studio  LAN");
    }
}

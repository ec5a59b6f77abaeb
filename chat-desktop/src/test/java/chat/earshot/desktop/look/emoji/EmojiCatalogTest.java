package chat.earshot.desktop.look.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.desktop.look.emoji.EmojiCatalog.Entry;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EmojiCatalogTest {
    private final EmojiCatalog english = EmojiCatalog.in(Locale.ENGLISH);

    @Test
    void theShortcodeComesBeforeWordsThatFit() {
        assertThat(english.search("tada", 5).getFirst().characters()).isEqualTo("🎉");
        assertThat(english.search("smile", 20))
                .extracting(Entry::characters)
                .startsWith("😄")
                .contains("😀");
    }

    @Test
    void allWordsMustFit() {
        assertThat(english.search("red heart", 50))
                .extracting(Entry::characters)
                .contains("❤\uFE0F")
                .doesNotContain("🚗");
        assertThat(english.search("no such thing", 50)).isEmpty();
    }

    @Test
    void germanWordsAndNamesAreFoundInGermanAndEnglishOnesToo() {
        EmojiCatalog german = EmojiCatalog.in(Locale.GERMANY);
        assertThat(german.search("geburtstag", 9)).extracting(Entry::characters).contains("🎂");
        assertThat(german.search("birthday", 9)).extracting(Entry::characters).contains("🎂");
        assertThat(german.search("grinsendes", 1).getFirst().name()).isEqualTo("grinsendes Gesicht");
        assertThat(english.search("geburtstag", 9)).isEmpty();
    }

    @Test
    void anEmojiIsFoundWhateverItsToneOfSkin() {
        assertThat(english.find("👍🏿")).map(Entry::name).contains("thumbs up");
        assertThat(english.find("👩🏽\u200D💻")).map(Entry::name).contains("woman technologist");
        assertThat(english.find("x")).isEmpty();
    }

    @Test
    void everyShelfHasSomething() {
        for (EmojiGroup group : EmojiGroup.values()) {
            assertThat(english.of(group)).as(group.name()).hasSizeGreaterThan(50);
        }
    }

    @Test
    void tonesApplyToPeopleAndNothingElse() {
        assertThat(SkinTone.MEDIUM.of("👋")).isEqualTo("👋🏽");
        assertThat(SkinTone.DARK.of("🧑\u200D🤝\u200D🧑")).isEqualTo("🧑🏿\u200D🤝\u200D🧑🏿");
        assertThat(SkinTone.DARK.of("🍕")).isEqualTo("🍕");
        assertThat(SkinTone.NONE.of("👋")).isEqualTo("👋");
    }
}

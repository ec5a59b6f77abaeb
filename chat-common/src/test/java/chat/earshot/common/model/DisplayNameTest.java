package chat.earshot.common.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DisplayNameTest {
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @Test
    void whiteSpaceAroundItIsCutAndInsideItIsFolded() {
        assertThat(new DisplayName("  Ada \u00A0\u2003 Lovelace\n").value()).isEqualTo("Ada Lovelace");
    }

    @Test
    void isKeptInComposedForm() {
        assertThat(new DisplayName("Zoe\u0308").value()).isEqualTo("Zo\u00EB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                "O'Brien-Smith 2",
                "Анна",
                "李小龍",
                "שרה",
                "أحمد",
                // Persian, with the non-joiner that its spelling wants; once behind a vowel sign.
                "می\u200Cخواهم",
                "کتابِ\u200Cمن",
                // Devanagari with a joiner behind the virama.
                "क्\u200Dष",
                "👩🏽‍🚒",
                "🏳️‍🌈",
                "👩‍❤️‍💋‍👩",
                "👁️‍🗨️",
                "🇩🇪",
                "1️⃣",
                "👍🏽 Ada",
                // Assigned to an emoji only after this Java's Unicode.
                "\uD83E\uDEEA"
            })
    void takesWhatPeopleAreCalled(String name) {
        assertThat(new DisplayName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "\u00A0", "\n\t", "\u200D", "\u0301", "\uFE0F", "\u2800", "\u3164", "\u115F\u1160"})
    void wantsSomethingToSee(String name) {
        assertRefused(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\u0000da",
                "A\tda",
                "A\nda",
                "A\u001B[31mda",
                "A\u007Fda",
                "A\u0085da",
                "A\u2028da",
                // Marks, embeddings, overrides and isolates of direction.
                "A\u200Eda",
                "A\u200Fda",
                "A\u061Cda",
                "A\u202Ada",
                "A\u202Bda",
                "A\u202Cda",
                "A\u202Dda",
                "A\u202Eda",
                "A\u2066da",
                "A\u2067da",
                "A\u2068da",
                "A\u2069da",
                // Nothing to see.
                "A\u200Bda",
                "A\u00ADda",
                "A\u2060da",
                "A\uFEFFda",
                "A\u034Fda",
                "A\u3164da",
                "A\u2800da",
                "A\uDB40\uDC41da",
                "A\uE000da",
                "A\uFFFEda",
                "A\uD800da"
            })
    void refusesCharactersThatAreNotSeenOrTurnTheTextAround(String name) {
        assertRefused(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\u200Dda",
                "A\u200Cda",
                "\u200DAda",
                "Ada\u200D",
                "می\u200C",
                "😀\u200DA",
                "😀\u200C😀",
                "A\u200D😀"
            })
    void refusesJoinersWhereNothingNeedsThem(String name) {
        assertRefused(name);
    }

    @Test
    void countsCharactersAsAPersonDoes() {
        assertThat(new DisplayName("e\u0301".repeat(32)).value()).hasSize(32);
        assertThat(new DisplayName("👍🏽".repeat(32)).value()).hasSize(32 * 4);
        assertThat(new DisplayName("🇩🇪".repeat(32)).value()).hasSize(32 * 4);
        assertRefused("A".repeat(33));
        assertRefused("👍🏽".repeat(33));
    }

    @Test
    void hasAtMost128CodePoints() {
        assertThat(new DisplayName(FAMILY.repeat(18)).value()).hasSize(FAMILY.length() * 18);
        assertRefused(FAMILY.repeat(19));
        assertThat(new DisplayName("x" + "\u0335".repeat(127)).value()).hasSize(128);
        assertRefused("x" + "\u0335".repeat(128));
    }

    @Test
    void anEndlessNameIsRefusedWithoutLookingAtItAll() {
        assertRefused("A".repeat(10_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"server", "Server", "SERVER", "ＳＥＲＶＥＲ", "room", "Room", "server\uFE0F", "ſerver"})
    void nobodyPosesAsTheServerOrAsEveryone(String name) {
        assertRefused(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada,ADA",
        "Ada,ada",
        "Ａｄａ,Ada",
        "straße,STRASSE",
        "straße,Strasse",
        "STRAẞE,strasse",
        "ﬁnn,Finn",
        "ΟΔΟΣ,οδος",
        "Zoe\u0308,ZO\u00CB",
        "e\uFE0F\u0301,\u00E9",
        "Ada\uFE0F,Ada",
        "ᠠ\u180B,ᠠ",
        "ក\u17B4,ក",
        "क्\u200Dष,क्ष",
        "İ,i\u0307",
        "①,1"
    })
    void namesThatLookAlikeAreTheSame(String one, String other) {
        assertThat(new DisplayName(one).key()).isEqualTo(new DisplayName(other).key());
    }

    @ParameterizedTest
    @CsvSource({"Ada,Eda", "Zoë,Zoe", "Ada,Ada L", "👍,👍🏽", "Ж,Ш"})
    void namesThatLookDifferentAreNotTheSame(String one, String other) {
        assertThat(new DisplayName(one).key()).isNotEqualTo(new DisplayName(other).key());
    }

    @Test
    void theEarlierOwnerOfANameIsNumbered() {
        assertThat(new DisplayName("Ada").numbered(2).value()).isEqualTo("Ada (2)");
        assertThat(new DisplayName("Ada").numbered(13).value()).isEqualTo("Ada (13)");
    }

    @Test
    void aLongNameIsCutBetweenCharactersToBeNumbered() {
        assertThat(new DisplayName("A".repeat(32)).numbered(2).value()).isEqualTo("A".repeat(28) + " (2)");
        assertThat(new DisplayName(FAMILY.repeat(18)).numbered(2).value()).isEqualTo(FAMILY.repeat(17) + " (2)");
        assertThat(new DisplayName("A".repeat(27) + " BCDE").numbered(2).value())
                .isEqualTo("A".repeat(27) + " (2)");
        assertThat(new DisplayName("A".repeat(32)).numbered(Integer.MAX_VALUE).value())
                .isEqualTo("A".repeat(19) + " (2147483647)");
    }

    @Test
    void takingANameTwiceChangesNothing() {
        DisplayName name = new DisplayName("  Zoe\u0308  Ⅷ ");
        assertThat(new DisplayName(name.value())).isEqualTo(name).hasToString("Zo\u00EB Ⅷ");
    }

    private static void assertRefused(String name) {
        assertThatThrownBy(() -> new DisplayName(name))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.rule().name()).startsWith("NAME_"))
                .message()
                .endsWith(".");
    }
}

package chat.earshot.common.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentityTest {

    @Test
    void aRandomOneHas256BitsAsBase64Url() {
        assertThat(Identity.random().secret()).matches("[A-Za-z0-9_-]{43}");
        assertThat(Stream.generate(Identity::random).limit(1_000).distinct()).hasSize(1_000);
    }

    @Test
    void theSecretIsNeverPartOfWhatItIsPrintedAs() {
        Identity identity = Identity.random();
        assertThat(identity.toString()).doesNotContain(identity.secret());
    }

    @Test
    void theHashIsSha256OfTheSecret() {
        assertThat(new Identity("A".repeat(43)).hash())
                .isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a")
                .isEqualTo(new Identity("A".repeat(43)).hash())
                .isNotEqualTo(new Identity("A".repeat(44)).hash());
    }

    @Test
    void isAsLongAsTheProtocolAllows() {
        assertThat(new Identity("a-_9".repeat(16)).secret()).hasSize(64);
        assertRefused("a".repeat(42));
        assertRefused("a".repeat(65));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "/", " ", "é", "\u0000", "\uD83D"})
    void hasOnlyBase64UrlCharacters(String wrong) {
        assertRefused("a".repeat(43) + wrong);
    }

    private static void assertRefused(String secret) {
        assertThatThrownBy(() -> new Identity(secret))
                .isInstanceOf(InvalidValueException.class)
                .message()
                .doesNotContain(secret);
    }
}

package chat.earshot.common.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TopicTest {

    @Test
    void aTopicIsOneLineOfWhatCanBeSeen() {
        assertThat(new Topic("  Who \n is\t on\r\ncall? \u202E\u0000 ").value()).isEqualTo("Who is on call?");
        assertThat(new Topic("e\u0301").value()).isEqualTo("\u00E9");
    }

    @Test
    void thereMayBeNone() {
        assertThat(new Topic(" \n ").value()).isEmpty();
    }

    @Test
    void aLongOneIsRefused() {
        assertThat(new Topic("x".repeat(250)).value()).hasSize(250);
        for (int length : new int[] {251, 5_000_000}) {
            assertThatThrownBy(() -> new Topic("x".repeat(length)))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.rule()).isEqualTo(InvalidValueException.Rule.TEXT_TOO_LONG));
        }
    }
}

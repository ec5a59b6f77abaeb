package chat.earshot.common.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class IdsTest {

    static Stream<Function<String, Object>> types() {
        return Stream.of(MessageId::new, PersonId::new, RoomId::new, ServerId::new);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aUuidIsAnId(Function<String, Object> type) {
        String uuid = UUID.randomUUID().toString();
        assertThat(type.apply(uuid)).hasToString(uuid);
    }

    @ParameterizedTest
    @MethodSource("types")
    void anIdNeedsNoEscapingAnywhere(Function<String, Object> type) {
        Stream.of(" ", "\n", "\"", "<", "/", "\\", ".", "%", "é", "１", "\u0000", "\uD83D")
                .forEach(wrong -> assertThatThrownBy(() -> type.apply("abcdefghijklmnopq" + wrong))
                        .as("with %s", wrong)
                        .isInstanceOf(InvalidValueException.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void anIdHasAtMost64Characters(Function<String, Object> type) {
        assertThat(type.apply("a-_9".repeat(16))).hasToString("a-_9".repeat(16));
        assertThatThrownBy(() -> type.apply("a".repeat(65))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> type.apply("")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aMessageIdHasAtLeast16SoThatNobodyGuessesOrReusesOne() {
        assertThat(new MessageId("a".repeat(16)).value()).hasSize(16);
        assertThatThrownBy(() -> new MessageId("a".repeat(15))).isInstanceOf(InvalidValueException.class);
    }
}

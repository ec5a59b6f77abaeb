package chat.earshot.common.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class CodesTest {

    @Test
    void aCloseCodeIsFoundByItsNumber() {
        for (CloseCode code : CloseCode.values()) {
            assertThat(CloseCode.of(code.code())).contains(code);
        }
        assertThat(CloseCode.of(4242)).isEmpty();
    }

    @Test
    void aReasonFitsIntoACloseFrame() {
        assertThat(Arrays.stream(CloseCode.values()).map(CloseCode::reason))
                .allMatch(reason -> reason.getBytes(StandardCharsets.UTF_8).length <= 123);
    }

    @Test
    void anErrorCodeIsFoundByItsWireName() {
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(ErrorCode.ofWireName(code.wireName())).contains(code);
        }
        assertThat(ErrorCode.TEXT_TOO_LONG.wireName()).isEqualTo("text_too_long");
        assertThat(ErrorCode.ofWireName("out_of_cheese")).isEmpty();
    }

    @Test
    void onlyLoadCanPass() {
        assertThat(Arrays.stream(ErrorCode.values()).filter(ErrorCode::canBeTriedAgain))
                .containsExactlyInAnyOrder(ErrorCode.STORAGE_FULL, ErrorCode.UNAVAILABLE);
    }
}

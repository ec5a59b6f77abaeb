package chat.earshot.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.ProtocolException;
import chat.earshot.common.protocol.ServerStatus;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatusFormatTest {
    private static final ServerStatus STATUS =
            new ServerStatus(3, 5_000_000_000L, new ServerId("s1"), "Work \"shop\"", "1.0.0", false, 86_400, 2, 1);

    @Test
    void aStatusArrivesAsItWasSent() throws ProtocolException {
        assertThat(Codec.decodeStatus(written())).isEqualTo(STATUS);
    }

    @Test
    void isWrittenAsTheProtocolShowsIt() {
        assertThat(written())
                .isEqualTo(
                        "{\"currentClients\":3,\"totalHistory\":5000000000,\"id\":\"s1\",\"name\":\"Work \\\"shop\\\"\","
                                + "\"version\":\"1.0.0\",\"passphrase\":false,\"uptimeSeconds\":86400,\"people\":2,\"rooms\":1}");
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() throws ProtocolException {
        assertThat(Codec.decodeStatus(written().replace("{", "{\"files\":[],"))).isEqualTo(STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<!doctype html>", "{\"currentClients\":3,\"totalHistory\":7}", "404 not found"})
    void theAnswerOfAnotherServerIsRefused(String body) {
        assertThatThrownBy(() -> Codec.decodeStatus(body)).isInstanceOf(ProtocolException.class);
    }

    private static String written() {
        return new String(Codec.encode(STATUS), StandardCharsets.UTF_8);
    }
}

package chat.earshot.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import chat.earshot.desktop.connection.InvalidAddressException.Problem;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "studio-nas.local, studio-nas.local, 1337",
        "'  Studio-NAS.local  ', studio-nas.local, 1337",
        "192.168.1.4:8080, 192.168.1.4, 8080",
        "[::1]:1337, ::1, 1337",
        "[::1], ::1, 1337",
        "fe80::1, fe80::1, 1337",
        "http://host:1338/, host, 1338",
        "HTTP://host, host, 1337",
        "ws://host:99/chat?x=1, host, 99",
        "http://[fd00::7]:80/#top, fd00::7, 80",
        "localhost, localhost, 1337"
    })
    void takesWhatPeopleType(String typed, String host, int port) throws InvalidAddressException {
        assertThat(ServerAddress.parse(typed)).isEqualTo(new ServerAddress(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "host:port:more]",
                "ftp://host",
                "user@host",
                "[::1",
                "a_b",
                "-",
                "ho\u202Est",
                ":80"
            })
    void whatIsNoAddressIsSaid(String typed) {
        assertThatThrownBy(() -> ServerAddress.parse(typed))
                .asInstanceOf(type(InvalidAddressException.class))
                .returns(Problem.NOT_AN_ADDRESS, InvalidAddressException::problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"host:0", "host:65536", "host:x", "host:", "host:-1"})
    void whatIsNoPortIsSaid(String typed) {
        assertThatThrownBy(() -> ServerAddress.parse(typed))
                .asInstanceOf(type(InvalidAddressException.class))
                .returns(Problem.NO_PORT, InvalidAddressException::problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "http://", "http:///status"})
    void nothingTypedIsAskedFor(String typed) {
        assertThatThrownBy(() -> ServerAddress.parse(typed))
                .asInstanceOf(type(InvalidAddressException.class))
                .returns(Problem.MISSING, InvalidAddressException::problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://host", "wss://host"})
    void encryptionIsNotThereAndThatIsSaid(String typed) {
        assertThatThrownBy(() -> ServerAddress.parse(typed))
                .asInstanceOf(type(InvalidAddressException.class))
                .returns(Problem.ENCRYPTED, InvalidAddressException::problem);
    }

    @Test
    void knowsWhereToChatAndWhereToAsk() throws InvalidAddressException {
        ServerAddress address = ServerAddress.parse("[::1]:99");

        assertThat(address.chat()).isEqualTo(URI.create("ws://[::1]:99/chat"));
        assertThat(address.status()).isEqualTo(URI.create("http://[::1]:99/status"));
        assertThat(address).hasToString("[::1]:99");
    }
}

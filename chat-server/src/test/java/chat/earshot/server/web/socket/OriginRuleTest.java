package chat.earshot.server.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginRuleTest {
    private final OriginRule rule = new OriginRule(
            () -> Set.of("toolbox"),
            List.of("Chat.Example"),
            List.of("https://intranet.example", "http://other.example:8080/", "null"));
    private final OriginRule strict = new OriginRule(Set::of, List.of(), List.of());

    @Test
    void programsThatAreNoBrowsersSendNoOrigin() {
        assertThat(strict.admits(List.of(), "anything.example")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.7:1337, 192.168.1.7:1337",
        "http://192.168.1.7, 192.168.1.7",
        "http://192.168.1.7:80, 192.168.1.7",
        "https://192.168.1.7, 192.168.1.7:443",
        "http://127.0.0.1:1337, 127.0.0.1:1337",
        "http://[::1]:1337, [::1]:1337",
        "http://[fe80::1]:1337, [FE80::1]:1337",
        "http://localhost:1337, localhost:1337",
        "HTTP://LocalHost:1337, LOCALHOST:1337",
        "http://toolbox:1337, toolbox:1337",
        "http://toolbox.local:1337, toolbox.local:1337",
        "http://toolbox.lan:1337, TOOLBOX.lan:1337",
        "http://toolbox.home:1337, toolbox.home:1337",
        "http://toolbox.home.arpa:1337, toolbox.home.arpa:1337",
        "http://toolbox.internal:1337, toolbox.internal:1337",
        "https://chat.example, chat.example"
    })
    void pageThatThisServerServedMayChat(String origin, String host) {
        assertThat(rule.admits(List.of(origin), host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.7:1338, 192.168.1.7:1337",
        "http://192.168.1.8:1337, 192.168.1.7:1337",
        "https://192.168.1.7, 192.168.1.7:80",
        "http://rebound.example:1337, rebound.example:1337",
        "http://toolbox.example:1337, toolbox.example:1337",
        "http://nottoolbox.local, nottoolbox.local",
        "http://1.2.3.4.example, 1.2.3.4.example",
        "http://1.2.3, 1.2.3",
        "http://999.1.1.1, 999.1.1.1",
        "http://localhost.evil.example, localhost.evil.example",
        "http://chat.example.evil, chat.example.evil"
    })
    void otherPagesMayNot(String origin, String host) {
        assertThat(rule.admits(List.of(origin), host)).isFalse();
    }

    @Test
    void operatorAllowsWholeOrigins() {
        assertThat(rule.admits(List.of("https://intranet.example"), "192.168.1.7:1337"))
                .isTrue();
        assertThat(rule.admits(List.of("HTTPS://Intranet.example"), "192.168.1.7:1337"))
                .isTrue();
        assertThat(rule.admits(List.of("http://other.example:8080"), "192.168.1.7:1337"))
                .isTrue();
        assertThat(rule.admits(List.of("http://intranet.example"), "192.168.1.7:1337"))
                .isFalse();
        assertThat(rule.admits(List.of("https://intranet.example:8443"), "192.168.1.7:1337"))
                .isFalse();
        assertThat(rule.admits(List.of("https://sub.intranet.example"), "192.168.1.7:1337"))
                .isFalse();
    }

    @Test
    void pageOpenedAsAFileNeedsToBeAllowed() {
        assertThat(rule.admits(List.of("null"), "127.0.0.1:1337")).isTrue();
        assertThat(strict.admits(List.of("null"), "127.0.0.1:1337")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "127.0.0.1",
                "http://",
                "http:///",
                "http://127.0.0.1/",
                "http://127.0.0.1/path",
                "http://user@127.0.0.1",
                "ftp://127.0.0.1",
                "file://",
                "http://127.0.0.1:",
                "http://127.0.0.1:123456",
                "http://127.0.0.1 http://127.0.0.1",
                "http://127.0.0.1, http://127.0.0.1"
            })
    void malformedOriginIsForeign(String origin) {
        assertThat(rule.admits(List.of(origin), "127.0.0.1")).isFalse();
    }

    @Test
    void severalOriginsAreForeign() {
        assertThat(rule.admits(List.of("http://127.0.0.1", "http://127.0.0.1"), "127.0.0.1"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.0.0.1:x", "127.0.0.1/", "user@127.0.0.1"})
    void malformedHostFitsNoOrigin(String host) {
        assertThat(rule.admits(List.of("http://127.0.0.1"), host)).isFalse();
    }
}

package chat.earshot.desktop.conversation.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What in a text leads somewhere, and where.
class LinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "see https://example.org/a. > https://example.org/a",
                "(http://nas.local:8080/x_(y)) > http://nas.local:8080/x_(y)",
                "HTTPS://Example.org/A?b=c#d > HTTPS://Example.org/A?b=c#d",
                "www.example.org/x, > http://www.example.org/x",
                "mail anna@example.org! > mailto:anna@example.org",
                "mailto:anna@example.org > mailto:anna@example.org",
                "https://[::1]:1337/ > https://[::1]:1337/",
                "https://example.org/ä b > https://example.org/%C3%A4",
                "https://example.org/a|b%20c%zz > https://example.org/a%7Cb%20c%25zz",
                // A Cyrillic letter in the name shows.
                "https://аpple.com/login > https://xn--pple-43d.com/login",
            })
    void addressesAreFoundAndSayWhereTheyLead(String text, String target) {
        assertThat(Links.targetsIn(Links.runsOf(text.strip()))).containsExactly(URI.create(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "smb://server/share",
                "ftp://example.org",
                "ssh://example.org",
                "data:text/html,x",
                "just words, e.g. like these",
                "https://",
                "a@b",
                "1 @ 2"
            })
    void nothingElseIsALink(String text) {
        assertThat(Links.runsOf(text)).containsExactly(new Run.Words(text));
    }

    @Test
    void theRunsAreTheWholeText() {
        String text = "a https://x.org/1 b mailto:a@b.org\nhttps://y.org https://z.org.";
        List<Run> runs = Links.runsOf(text);
        assertThat(runs.stream().map(Run::characters).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(Links.targetsIn(runs)).hasSize(4);
    }
}

package chat.earshot.desktop.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// English and German say the same things.
class BundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9]+)[^}]*}");
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9_-]+)+)\"");

    @Test
    void everyKeyIsThereInBothLanguages() throws IOException {
        assertThat(bundle("_de").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle("").stringPropertyNames());
    }

    @Test
    void theSameIsFilledInInBothLanguages() throws IOException {
        Properties german = bundle("_de");
        bundle("")
                .forEach((key, text) -> assertThat(placeholders(german.getProperty((String) key)))
                        .as((String) key)
                        .isEqualTo(placeholders((String) text)));
    }

    @Test
    void everyTextThatIsFilledInIsAPattern() throws IOException {
        for (String language : new String[] {"", "_de"}) {
            bundle(language).forEach((key, text) -> {
                if (!placeholders((String) text).isEmpty()) {
                    assertThatCode(() -> new MessageFormat((String) text, Locale.ROOT))
                            .as((String) key)
                            .doesNotThrowAnyException();
                    // A single one would swallow what follows.
                    assertThat(((String) text).replace("''", ""))
                            .as((String) key)
                            .doesNotContain("'");
                }
            });
        }
    }

    @Test
    void everyTextIsUsed() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            TreeSet<String> named = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY_IN_CODE
                        .matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(named::add);
            }
            assertThat(bundle("").stringPropertyNames().stream().filter(key -> !key.startsWith("refused.")))
                    .allSatisfy(key -> assertThat(named).contains(key));
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static Properties bundle(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream("messages" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}

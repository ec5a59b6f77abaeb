package chat.earshot.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.NameColor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything that is read can be read: WCAG AA, 4.5 to 1; in high contrast AAA, 7 to 1.
class ContrastTest {
    private static final double ENOUGH = 4.5;
    private static final double HIGH = 7;
    private static final Pattern TOKEN = Pattern.compile("(-[a-z-]+): (#[0-9A-Fa-f]{6});");
    private static final List<String> SURFACES = List.of("-ear-chat", "-ear-sidebar", "-ear-hover");

    @ParameterizedTest
    @ValueSource(strings = {"tokens-light.css", "tokens-dark.css", "tokens-contrast.css"})
    void namesAndTextsStandOutFromEverySurface(String sheet) throws IOException {
        for (String surface : SURFACES) {
            for (NameColor color : NameColor.values()) {
                assertReadable(sheet, "-name-" + color.wireName(), surface);
            }
            for (String text : List.of("-ear-text", "-ear-muted", "-ear-accent", "-ear-error")) {
                assertReadable(sheet, text, surface);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens-light.css", "tokens-dark.css", "tokens-contrast.css"})
    void lettersStandOutFromWhatTheyAreOn(String sheet) throws IOException {
        for (NameColor color : NameColor.values()) {
            assertReadable(sheet, "-ear-on-name", "-name-" + color.wireName());
        }
        assertReadable(sheet, "-ear-on-fill", "-ear-fill");
        assertReadable(sheet, "-ear-on-strip", "-ear-strip");
        assertReadable(sheet, "-ear-text", "-ear-selected");
        assertReadable(sheet, "-ear-text", "-ear-selection");
        assertReadable(sheet, "-ear-accent", "-ear-selection");
        assertReadable(sheet, "-ear-text", "-ear-field");
        assertReadable(sheet, "-ear-muted", "-ear-field");
        assertReadable(sheet, "-ear-muted", "-ear-keycap");
    }

    private static void assertReadable(String sheet, String text, String surface) throws IOException {
        Map<String, Color> tokens = tokens(sheet);
        double first = luminance(Objects.requireNonNull(tokens.get(text), text));
        double second = luminance(Objects.requireNonNull(tokens.get(surface), surface));
        double contrast = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
        assertThat(contrast)
                .as("%s on %s", text, surface)
                .isGreaterThanOrEqualTo(sheet.contains("contrast") ? HIGH : ENOUGH);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Color> tokens(String sheet) throws IOException {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(sheet))) {
            Matcher token = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Color> tokens = new HashMap<>();
            while (token.find()) {
                tokens.put(token.group(1), Color.web(token.group(2)));
            }
            return tokens;
        }
    }
}

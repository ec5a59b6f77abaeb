package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ChatMessage;
import chat.earshot.desktop.language.Texts;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever is seen or spoken comes from a bundle: in a language whose texts are all in brackets, nothing is without
/// them but what people have said and typed.
class PseudoLocaleTest {
    private static final Pattern BRACKETS = Pattern.compile("⟦[^⟦⟧]*⟧");
    private static final Set<String> DATA = data();

    @TempDir
    Path folder;

    @BeforeEach
    void speakInBrackets() {
        Texts.speak(new Locale.Builder().setLanguage("en").setRegion("XA").build());
    }

    @AfterEach
    void speakEnglish() {
        Texts.speak(Locale.UK);
    }

    @ParameterizedTest
    @EnumSource(EveryWindow.class)
    void everyWordIsFromTheBundle(EveryWindow window) {
        try (Shown shown = Shown.in(folder)) {
            Parent view = window.openIn(shown);
            List<String> texts =
                    Fx.get(() -> nodes(view).flatMap(PseudoLocaleTest::texts).toList());
            assertThat(texts).anyMatch(text -> text.contains("⟦"));
            assertThat(texts.stream().map(PseudoLocaleTest::withoutBrackets))
                    .as(window.name())
                    .allSatisfy(rest -> assertThat(rest).matches(PseudoLocaleTest::isNoWord, "is in brackets"));
        }
    }

    private static Stream<Node> nodes(Node node) {
        if (!node.isVisible() || node.getStyleClass().contains("avatar")) {
            return Stream.empty();
        }
        Stream<Node> inside = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        // What a label paints may be cut short; what it says was looked at.
                        .filter(child -> !(node instanceof Labeled && child instanceof Text))
                        .flatMap(PseudoLocaleTest::nodes)
                : Stream.empty();
        return Stream.concat(Stream.of(node), inside);
    }

    private static Stream<String> texts(Node node) {
        Stream<String> own = switch (node) {
            case MenuButton menu -> menu.getItems().stream().map(MenuItem::getText);
            case Labeled labeled -> Stream.of(labeled.getText());
            case TextInputControl input -> Stream.of(input.getPromptText());
            case Text text -> Stream.of(text.getText());
            default -> Stream.empty();
        };
        Stream<String> tooltip = node instanceof Control control && control.getTooltip() != null
                ? Stream.of(control.getTooltip().getText())
                : Stream.empty();
        return Stream.of(own, tooltip, Stream.of(node.getAccessibleText(), node.getAccessibleHelp()))
                .flatMap(some -> some)
                .filter(Objects::nonNull);
    }

    private static String withoutBrackets(String text) {
        String rest = text;
        for (String shorter = remove(rest); !shorter.equals(rest); shorter = remove(rest)) {
            rest = shorter;
        }
        return rest;
    }

    private static String remove(String text) {
        return BRACKETS.matcher(text).replaceAll("");
    }

    private static boolean isNoWord(String rest) {
        boolean isKey = rest.length() == 1;
        return isKey || DATA.contains(rest) || rest.codePoints().noneMatch(Character::isLetter);
    }

    private static Set<String> data() {
        Set<String> data =
                new HashSet<>(Set.of(Sample.welcome(0).server().name(), "general", "Mia", "localhost", "Ines", "Sven"));
        for (ChatMessage message : Sample.conversation()) {
            data.add(message.text().value());
            data.add(message.author().name().value());
        }
        data.add("Here is the installer log.");
        data.add("And the screenshots.");
        data.add("http://192.168.1.20:1337");
        data.add("http://10.0.0.4:1337");
        return data;
    }
}

package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.RoomId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.look.emoji.EmojiLabel;
import chat.earshot.desktop.look.emoji.EmojiRuns;
import chat.earshot.desktop.look.emoji.EmojiView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Emoji in the composer, their picker and their shortcodes, by keyboard.
class EmojiTest {
    private static final Duration CEILING = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Shown shown;

    @BeforeEach
    void open() {
        shown = Shown.in(folder);
        Fx.run(() -> {
            shown.workspace().switchboard().received(Sample.welcome(3));
            shown.workspace()
                    .switchboard()
                    .received(new Event.History(RoomId.GENERAL, Sample.messages(1, 3), 3, false, false, false));
        });
        shown.show(shown.workspace().mainView(), 1000, 700);
    }

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void arrowsAndEnterPickAndInsertWhereTheCaretIs() {
        write("ab");
        Fx.run(() -> composer().positionCaret(1));
        openPicker();
        assertThat(currentName()).isEqualTo("grinning face");
        press(search(), KeyCode.DOWN);
        press(grid(), KeyCode.RIGHT);
        press(grid(), KeyCode.RIGHT);
        press(grid(), KeyCode.LEFT);
        assertThat(currentName()).isEqualTo("grinning face with big eyes");
        press(grid(), KeyCode.DOWN);
        press(grid(), KeyCode.UP);
        press(grid(), KeyCode.ENTER);
        eventually(() -> popup().isEmpty());
        assertThat(draft()).isEqualTo("a😃b");
        type("!");
        assertThat(draft()).isEqualTo("a😃!b");
    }

    @Test
    void searchFindsByWordAndEnterTakesTheFirst() {
        openPicker();
        Fx.run(() -> search().setText("pizza"));
        assertThat(currentName()).isEqualTo("pizza");
        Fx.run(() -> search().setText("qqqq"));
        assertThat(Fx.get(() -> grid().getItems().size())).isZero();
        press(search(), KeyCode.ENTER);
        assertThat(popup()).isPresent();
        Fx.run(() -> search().setText("birthday"));
        press(search(), KeyCode.ENTER);
        eventually(() -> popup().isEmpty());
        assertThat(draft()).isEqualTo("🎂");
    }

    @Test
    void typingAmongTheEmojiSearches() {
        openPicker();
        press(search(), KeyCode.DOWN);
        typeInto(grid(), "f");
        assertThat(Fx.get(() -> search().getText())).isEqualTo("f");
        assertThat(Fx.get(() -> search().isFocused())).isTrue();
    }

    @Test
    void escapeClosesAndInsertsNothing() {
        openPicker();
        press(search(), KeyCode.ESCAPE);
        eventually(() -> popup().isEmpty());
        assertThat(draft()).isEmpty();
    }

    @Test
    void whatWasPickedComesFirstAlsoAfterTheNextStart() {
        openPicker();
        pick("pizza");
        openPicker();
        pick("beer mug");
        close();
        open();
        openPicker();
        assertThat(currentName()).isEqualTo("beer mug");
        press(search(), KeyCode.DOWN);
        press(grid(), KeyCode.RIGHT);
        assertThat(currentName()).isEqualTo("pizza");
    }

    @Test
    void peopleArePickedInTheToneOfSkinThatWasChosen() {
        openPicker();
        Fx.run(() -> ((MenuButton) picker(".menu-only")).getItems().get(5).fire());
        pick("thumbs up");
        assertThat(draft()).isEqualTo("👍🏿");
        close();
        open();
        openPicker();
        pick("waving hand");
        assertThat(draft()).endsWith("👋🏿");
    }

    @Test
    void aButtonGoesToEachShelf() {
        openPicker();
        List<Button> shelves = Fx.get(() -> picker(".shelf-bar").lookupAll(".icon-button").stream()
                .map(Button.class::cast)
                .toList());
        assertThat(shelves).hasSize(9).extracting(Node::getAccessibleText).doesNotHaveDuplicates();
        Fx.run(() -> shelves.get(8).fire());
        assertThat(currentName()).isEqualTo("chequered flag");
        assertThat(Fx.get(() -> grid().isFocused())).isTrue();
    }

    @Test
    void everyEmojiInSightHasANameForScreenReaders() {
        openPicker();
        assertThat(Fx.get(() -> List.copyOf(picker(".emoji-grid").lookupAll(".emoji-square"))))
                .hasSizeGreaterThan(40)
                .allSatisfy(square -> assertThat(square.getAccessibleText()).isNotBlank());
    }

    @Test
    void emojiAreShownAsPicturesAndSentAsCharacters() {
        write("We 👩🏽\u200D💻 are 🇩🇪 on ❤\uFE0F");
        assertThat(pictures()).containsExactly("👩🏽\u200D💻", "🇩🇪", "❤\uFE0F");
        assertThat(draft()).isEqualTo("We 👩🏽\u200D💻 are 🇩🇪 on ❤\uFE0F");
    }

    @Test
    void anEmojiThatComesInPiecesIsOneInTheEnd() {
        write("x");
        type("👩");
        type("\u200D");
        type("💻");
        assertThat(pictures()).containsExactly("👩\u200D💻");
        assertThat(draft()).isEqualTo("x👩\u200D💻");
        press(composer(), KeyCode.BACK_SPACE);
        assertThat(draft()).isEqualTo("x");
    }

    @Test
    void emojiAreCopiedAsCharacters() {
        write("a 🍕 b");
        Fx.run(() -> {
            composer().selectAll();
            composer().cut();
        });
        assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("a 🍕 b");
        assertThat(draft()).isEmpty();
        Fx.run(() -> composer().paste());
        assertThat(draft()).isEqualTo("a 🍕 b");
        assertThat(pictures()).containsExactly("🍕");
    }

    @Test
    void aDraftWithEmojiComesBackAsItWas() {
        Fx.run(() -> shown.workspace().conversation().draftKept(RoomId.GENERAL, "to be 🎉 continued"));
        assertThat(draft()).isEqualTo("to be 🎉 continued");
        assertThat(pictures()).containsExactly("🎉");
    }

    @Test
    void shortcodesAreCompletedByTabAndByEnter() {
        for (KeyCode key : List.of(KeyCode.TAB, KeyCode.ENTER)) {
            write("Hooray ");
            typeEach(":tad");
            eventually(() -> popup().isPresent());
            press(composer(), key);
            eventually(() -> popup().isEmpty());
            assertThat(draft()).isEqualTo("Hooray 🎉");
        }
    }

    @Test
    void arrowsChooseAmongTheCompletionsAndEscapeLeavesThem() {
        typeEach(":thumbs");
        eventually(() -> popup().isPresent());
        press(composer(), KeyCode.DOWN);
        press(composer(), KeyCode.ENTER);
        assertThat(draft()).isEqualTo("👎");
        write("");
        typeEach(":thumbs");
        eventually(() -> popup().isPresent());
        press(composer(), KeyCode.ESCAPE);
        eventually(() -> popup().isEmpty());
        assertThat(draft()).isEqualTo(":thumbs");
    }

    @Test
    void theClosingColonFinishesAShortcodeButNoOtherText() {
        typeEach("well :+1:");
        assertThat(draft()).isEqualTo("well 👍");
        write("");
        typeEach("at 10:30: and :nonsense: and http://host:tada:");
        assertThat(draft()).isEqualTo("at 10:30: and :nonsense: and http://host:tada:");
    }

    @Test
    void whatIsTypedAnywhereGoesToTheComposer() {
        Node history = shown.workspace().conversationView().history();
        Fx.run(history::requestFocus);
        typeInto(history, "h");
        typeInto(composer(), "i");
        assertThat(draft()).isEqualTo("hi");
        assertThat(Fx.get(() -> composer().isFocused())).isTrue();
    }

    @Test
    void keysThatActWhereTheyArePressedTypeNothing() {
        Node button = shown.scene().lookup(".emoji-button");
        Fx.run(button::requestFocus);
        press(button, KeyCode.SPACE);
        Fx.run(() -> button.fireEvent(typed("x")));
        assertThat(draft()).isEmpty();
        Fx.run(() -> button.fireEvent(
                new KeyEvent(KeyEvent.KEY_TYPED, "k", "", KeyCode.UNDEFINED, false, true, false, false)));
        assertThat(draft()).isEmpty();
    }

    @Test
    void howMuchIsLeftIsShownWhenItIsLittle() {
        Label left = (Label) shown.scene().lookup(".length-left");
        write("x".repeat(3_799));
        assertThat(Fx.get(left::isVisible)).isFalse();
        write("x".repeat(3_979) + "🎉");
        assertThat(Fx.get(left::getText)).isEqualTo("20 left");
        write("x".repeat(4_001));
        assertThat(Fx.get(left::getText)).isEqualTo("1 too many");
    }

    @Test
    void theCaretRestsInSightWhenNobodyTypesAndBlinksWhenSomebodyDoes() {
        write("a");
        Region caret = (Region) shown.scene().lookup(".resting-caret");
        assertThat(Fx.get(caret::isVisible)).isFalse();
        eventually(caret::isVisible);
        assertThat(Fx.get(caret::getHeight)).isGreaterThan(10);
        type("b");
        assertThat(Fx.get(caret::isVisible)).isFalse();
        eventually(caret::isVisible);
        Fx.run(() -> shown.workspace().conversationView().history().requestFocus());
        assertThat(Fx.get(caret::isVisible)).isFalse();
    }

    @Test
    void emojiInNamesAreShownAsPictures() {
        Person flora = Sample.person("Flora 🌸", NameColor.GREEN);
        Person ghost = Sample.person("👻", NameColor.BLUE);
        Fx.run(() -> {
            shown.workspace().switchboard().received(new Event.Message(Sample.message(4, flora, Sample.NOW, "Hi")));
            shown.workspace().switchboard().received(new Event.Message(Sample.message(5, ghost, Sample.NOW, "Boo")));
        });
        Pictures.settle();
        List<EmojiLabel> names = Fx.get(() -> shown.scene().getRoot().lookupAll(".author").stream()
                .map(EmojiLabel.class::cast)
                .toList());
        assertThat(names).extracting(EmojiLabel::words).contains("Flora 🌸", "👻");
        assertThat(names)
                .allSatisfy(name -> assertThat(Fx.get(() -> name.lookup(".emoji") != null))
                        .isEqualTo(!EmojiRuns.without(name.words()).equals(name.words())));
        assertThat(Fx.get(() -> shown.scene().getRoot().lookupAll(".avatar .emoji")))
                .isNotEmpty();
    }

    private void openPicker() {
        Fx.run(() -> ((Button) shown.scene().lookup(".emoji-button")).fire());
        eventually(() -> popup().isPresent());
        Pictures.settle();
    }

    private void pick(String words) {
        Fx.run(() -> search().setText(words));
        press(search(), KeyCode.ENTER);
        eventually(() -> popup().isEmpty());
    }

    private static Optional<Popup> popup() {
        return Fx.get(() -> Window.getWindows().stream()
                .filter(Popup.class::isInstance)
                .map(Popup.class::cast)
                .findFirst());
    }

    private static Node picker(String selector) {
        Parent content = (Parent) popup().orElseThrow().getContent().getFirst();
        return Objects.requireNonNull(content.lookup(selector), selector);
    }

    private static TextField search() {
        return (TextField) picker(".emoji-search");
    }

    private static ListView<?> grid() {
        return (ListView<?>) picker(".emoji-grid");
    }

    private static String currentName() {
        return Fx.get(() -> ((Label) picker(".emoji-name")).getText());
    }

    private TextArea composer() {
        return (TextArea) shown.scene().lookup(".composer .text-area");
    }

    private String draft() {
        return Fx.get(() -> shown.workspace().conversation().draftProperty().get());
    }

    /// What is shown as pictures in the composer, in its order.
    private List<String> pictures() {
        Pictures.settle();
        return Fx.get(() -> ((Parent) shown.scene().lookup(".emoji-layer"))
                .getChildrenUnmodifiable().stream()
                        .map(EmojiView.class::cast)
                        .map(EmojiView::characters)
                        .toList());
    }

    private void write(String text) {
        Fx.run(() -> {
            composer().requestFocus();
            composer().setText(text);
            composer().end();
        });
    }

    /// At the caret.
    private void type(String characters) {
        Fx.run(() -> composer().replaceSelection(characters));
    }

    private void typeEach(String characters) {
        characters.codePoints().mapToObj(Character::toString).forEach(this::type);
    }

    private static void press(Node node, KeyCode key) {
        Fx.run(() -> node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    /// Pressed and typed, as the keyboard does.
    private static void typeInto(Node node, String character) {
        press(node, KeyCode.getKeyCode(character.toUpperCase(Locale.ROOT)));
        Fx.run(() -> node.fireEvent(typed(character)));
    }

    private static KeyEvent typed(String character) {
        return new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(CEILING).until(() -> Fx.get(condition));
    }
}

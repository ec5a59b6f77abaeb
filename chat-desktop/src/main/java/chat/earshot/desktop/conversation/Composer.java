package chat.earshot.desktop.conversation;

import chat.earshot.common.model.MessageText;
import chat.earshot.desktop.emoji.EmojiPopup;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.Script;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where one writes: it grows with the text, Enter sends, Shift+Enter makes a line. Emoji come from a picker, from
/// their
/// shortcodes, or from the keyboard. What can't be sent stays in it. FX thread.
final class Composer extends HBox {
    private static final PseudoClass BEING_WRITTEN = PseudoClass.getPseudoClass("being-written");
    /// As high as it gets: now the text scrolls.
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");

    private static final double ONE_LINE = 44;
    private static final double MOST = 200;
    private static final double AROUND_TEXT = 28;

    private final WritingArea area = new WritingArea();
    private final Completion completion = new Completion(area, this);
    private final TextHeight height = new TextHeight();
    private final Button emoji = new Button();
    private final Button send = new Button();
    private final LengthLeft lengthLeft = new LengthLeft();
    private final ConversationViewModel model;
    private Consumer<MessageText> onSent = _ -> {};

    Composer(ConversationViewModel model, EmojiPopup picker) {
        this.model = model;
        getStyleClass().add("composer");
        setAlignment(Pos.BOTTOM_LEFT);
        area.setWrapText(true);
        area.setPrefRowCount(1);
        area.promptTextProperty().bind(model.nameProperty().map(room -> Texts.text("composer.prompt", room)));
        area.accessibleTextProperty().bind(area.promptTextProperty());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.draftProperty().subscribe(this::show);
        area.textProperty().subscribe(_ -> typed(area.words()));
        area.widthProperty().subscribe(this::grow);
        area.focusedProperty().subscribe(focused -> pseudoClassStateChanged(BEING_WRITTEN, focused));
        Pane caret = new Pane(new RestingCaret(area));
        caret.setMouseTransparent(true);
        StackPane writing = new StackPane(area, new EmojiLayer(area), caret);
        writing.setMinWidth(0);
        HBox.setHgrow(writing, Priority.ALWAYS);
        emoji.getStyleClass().setAll("icon-button", "emoji-button");
        emoji.setGraphic(new FontIcon(BootstrapIcons.EMOJI_SMILE));
        emoji.setAccessibleText(Texts.text("composer.emoji"));
        emoji.setOnAction(_ -> picker.show(this, this::insert));
        send.getStyleClass().setAll("send-button");
        send.setGraphic(new FontIcon(BootstrapIcons.CURSOR_FILL));
        send.setAccessibleText(Texts.text("composer.send"));
        send.setOnAction(_ -> submit());
        getChildren().setAll(writing, lengthLeft, emoji, send);
        height.bindTo(area);
    }

    void setOnSent(Consumer<MessageText> action) {
        onSent = action;
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    /// Puts it where the caret is, and the keyboard with it.
    void insert(String words) {
        area.requestFocus();
        area.insert(words);
    }

    private void keyPressed(KeyEvent event) {
        if (completion.takes(event)) {
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case ENTER -> enter(event);
            // A text area would take it as a character, and keep the keyboard for itself.
            case TAB ->
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void enter(KeyEvent event) {
        if (event.isShiftDown()) {
            area.replaceSelection("\n");
        } else {
            submit();
        }
    }

    private void submit() {
        if (!model.writableProperty().get()) {
            model.tell(Texts.text("composer.not-yet"));
            return;
        }
        switch (Typed.parse(area.words())) {
            case Typed.Nothing _ -> {}
            case Typed.Wrong(String sentence) -> model.tell(sentence);
            case Typed.Rename rename -> {
                model.rename(rename.name());
                area.clear();
            }
            case Typed.Say say -> {
                model.say(say.text());
                area.clear();
                onSent.accept(say.text());
            }
        }
        area.requestFocus();
    }

    private void show(String draft) {
        if (!draft.equals(area.words())) {
            area.setWords(draft);
            area.end();
        }
    }

    private void typed(String text) {
        model.typed(text);
        send.setDisable(text.isBlank());
        lengthLeft.show(text);
        Script.dress(area, text);
        if (!text.isEmpty()) {
            model.tell("");
        }
        grow();
    }

    private void grow() {
        double wanted = Math.clamp(height.of(area) + AROUND_TEXT, ONE_LINE, MOST);
        area.setMinHeight(wanted);
        area.setPrefHeight(wanted);
        area.setMaxHeight(wanted);
        pseudoClassStateChanged(FULL, wanted == MOST);
    }
}

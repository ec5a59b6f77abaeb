package chat.earshot.desktop.conversation;

import chat.earshot.common.model.MessageText;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.Script;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where one writes: it grows with the text, Enter sends, Shift+Enter makes a line. What can't be sent stays in it. FX
/// thread.
final class Composer extends HBox {
    private static final PseudoClass BEING_WRITTEN = PseudoClass.getPseudoClass("being-written");
    /// As high as it gets: now the text scrolls.
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");

    private static final double ONE_LINE = 44;
    private static final double MOST = 200;
    private static final double AROUND_TEXT = 28;

    private final TextArea area = new TextArea();
    private final TextHeight height = new TextHeight();
    private final Button send = new Button();
    private final ConversationViewModel model;
    private Consumer<MessageText> onSent = _ -> {};

    Composer(ConversationViewModel model) {
        this.model = model;
        getStyleClass().add("composer");
        setAlignment(Pos.BOTTOM_LEFT);
        area.setWrapText(true);
        area.setPrefRowCount(1);
        area.promptTextProperty().bind(model.nameProperty().map(room -> Texts.text("composer.prompt", room)));
        area.accessibleTextProperty().bind(area.promptTextProperty());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        area.textProperty().subscribe(this::typed);
        area.widthProperty().subscribe(this::grow);
        area.focusedProperty().subscribe(focused -> pseudoClassStateChanged(BEING_WRITTEN, focused));
        HBox.setHgrow(area, Priority.ALWAYS);
        send.getStyleClass().setAll("send-button");
        send.setGraphic(new FontIcon(BootstrapIcons.CURSOR_FILL));
        send.setAccessibleText(Texts.text("composer.send"));
        send.setOnAction(_ -> submit());
        getChildren().setAll(area, send);
        height.bindTo(area);
    }

    void setOnSent(Consumer<MessageText> action) {
        onSent = action;
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    private void keyPressed(KeyEvent event) {
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
        switch (Typed.parse(area.getText())) {
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

    private void typed(String text) {
        send.setDisable(text.isBlank());
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

package chat.earshot.desktop.conversation;

import chat.earshot.desktop.conversation.history.MessageView;
import chat.earshot.desktop.conversation.history.Moments;
import chat.earshot.desktop.conversation.history.RowActions;
import chat.earshot.desktop.emoji.EmojiPopup;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.status.ConnectionStrip;
import chat.earshot.desktop.status.ConnectionViewModel;
import java.net.URI;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The room that is open: header, connection strip, history, composer. FX thread.
public final class ConversationView extends BorderPane {
    private final ConversationHeader header;
    private final MessageView history;
    private final Composer composer;
    private Consumer<URI> openLink = _ -> {};

    /// @param emoji where emoji are picked
    public ConversationView(
            ConversationViewModel model, ConnectionViewModel connection, Moments moments, EmojiPopup emoji) {
        getStyleClass().add("conversation");
        header = new ConversationHeader(model);
        history = new MessageView(
                model.timeline(),
                moments,
                new RowActions(model::tryAgain, model::discard, link -> openLink.accept(link)));
        history.setOnNearStart(model::loadOlder);
        history.setOnSeen(model::seen);
        model.attendedProperty().subscribe(history::setAttended);
        model.unreadProperty().subscribe(history::markUnread);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .orElse(false)
                .subscribe(model::setInFront);
        composer = new Composer(model, emoji);
        composer.setOnSent(_ -> history.showLatest());
        setTop(new VBox(header, new ConnectionStrip(connection)));
        StackPane middle = new StackPane(history, nothingYet(model), jumpButton());
        middle.setMinSize(0, 0);
        setCenter(middle);
        VBox writing = new VBox(composer, new HintRow(model));
        writing.getStyleClass().add("writing");
        setBottom(writing);
        setMinWidth(0);
    }

    public ConversationHeader header() {
        return header;
    }

    public MessageView history() {
        return history;
    }

    /// What opens a link: the system's browser.
    public void setOnLink(Consumer<URI> action) {
        openLink = action;
    }

    /// To the composer: where one is meant to be.
    @Override
    public void requestFocus() {
        composer.requestFocus();
    }

    /// Writes it into the composer, which takes the keyboard.
    public void type(String characters) {
        composer.insert(characters);
    }

    private Label nothingYet(ConversationViewModel model) {
        Label words = new Label(Texts.text("history.empty"));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMouseTransparent(true);
        words.visibleProperty().bind(history.emptyProperty().and(model.writableProperty()));
        return words;
    }

    private Button jumpButton() {
        Button jump = new Button();
        jump.getStyleClass().setAll("jump-button");
        jump.setGraphic(new FontIcon(BootstrapIcons.ARROW_DOWN));
        jump.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> jumpText(history.unseenProperty().get()), history.unseenProperty()));
        jump.visibleProperty().bind(history.atLatestProperty().not());
        jump.setOnAction(_ -> {
            history.showLatest();
            composer.requestFocus();
        });
        StackPane.setAlignment(jump, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(jump, new Insets(0, 24, 10, 0));
        return jump;
    }

    private static String jumpText(int unseen) {
        return unseen == 0 ? Texts.text("history.jump") : Texts.text("history.jump-new", unseen);
    }
}

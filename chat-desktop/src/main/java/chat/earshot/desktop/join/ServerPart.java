package chat.earshot.desktop.join;

import chat.earshot.desktop.finding.FindingViewModel;
import chat.earshot.desktop.finding.FoundServer;
import chat.earshot.desktop.finding.ServersView;
import chat.earshot.desktop.language.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The part of the form that asks for the server: one of a list, or an address typed by hand. What is
/// wrong stands under the one that was chosen. FX thread.
public final class ServerPart extends VBox {

    /// Somebody wants to know what is wrong.
    @FunctionalInterface
    public interface Question {
        /// @param typed the address; empty when the question is why no server is found
        void about(String typed);
    }

    private final JoinViewModel model;
    private final ServersView servers;
    private final CustomTextField address = new CustomTextField();
    private final Button byHand = textButton("join.by-hand");
    private final Problem underList;
    private final VBox typed;
    private Question question = _ -> {};

    ServerPart(JoinViewModel model, FindingViewModel finding) {
        super(8);
        this.model = model;
        this.servers = new ServersView(finding);
        this.underList = new Problem(model.addressProblemProperty(), () -> question.about(chosenAddress()));
        this.typed = addressField();
        byHand.setGraphic(new FontIcon(BootstrapIcons.PLUS));
        byHand.getStyleClass().add("join-by-hand");
        byHand.setOnAction(_ -> typeByHand());
        Button notFound = textButton("join.not-found");
        notFound.setOnAction(_ -> question.about(""));
        HBox line = new HBox(byHand, space(), notFound);
        servers.onChoice(model::choose, model::join);
        getChildren().setAll(servers, underList, line, typed);
        showAddress(false);
        model.choiceProperty().subscribe(this::show);
    }

    void onQuestion(Question asked) {
        question = asked;
    }

    void setEditable(boolean editable) {
        address.setEditable(editable);
        servers.setDisable(!editable);
    }

    private VBox addressField() {
        address.textProperty().bindBidirectional(model.addressProperty());
        address.setPromptText(Texts.text("join.address-prompt"));
        address.getStyleClass().add("server-field");
        address.setLeft(new FontIcon(BootstrapIcons.HDD_NETWORK));
        address.setOnAction(_ -> model.join());
        address.focusedProperty().subscribe(focused -> {
            if (focused) {
                model.chooseTyped();
            }
        });
        Field field = new Field(Texts.text("join.address"), address, address, model.addressProblemProperty());
        Button why = textButton("join.what-is-wrong");
        why.setOnAction(_ -> question.about(chosenAddress()));
        why.visibleProperty().bind(model.addressProblemProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        return new VBox(4, field, why);
    }

    private void typeByHand() {
        showAddress(true);
        address.requestFocus();
        address.end();
    }

    private void show(Choice choice) {
        switch (choice) {
            case Choice.Open _ -> servers.choose(null);
            case Choice.Listed(FoundServer server) -> {
                servers.choose(server);
                // What is typed there is kept, and comes back with the field.
                if (!address.isFocused()) {
                    showAddress(false);
                }
            }
            case Choice.Typed _ -> {
                servers.choose(null);
                showAddress(true);
            }
        }
    }

    private void showAddress(boolean shown) {
        typed.setVisible(shown);
        typed.setManaged(shown);
        byHand.setVisible(!shown);
        byHand.setManaged(!shown);
        underList.setSilenced(shown);
    }

    private String chosenAddress() {
        return switch (model.choiceProperty().get()) {
            case Choice.Open _ -> "";
            case Choice.Listed(FoundServer server) -> server.address().toString();
            case Choice.Typed(String text) -> text;
        };
    }

    private static Button textButton(String key) {
        Button button = new Button(Texts.text(key));
        button.getStyleClass().setAll("text-button");
        return button;
    }

    private static Node space() {
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}

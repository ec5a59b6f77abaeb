package chat.earshot.desktop.join;

import chat.earshot.common.model.NameColor;
import chat.earshot.desktop.finding.FindingViewModel;
import chat.earshot.desktop.finding.FoundServer;
import chat.earshot.desktop.join.JoinViewModel.Stage;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.AppIcon;
import chat.earshot.desktop.look.Avatar;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for a name and a server. FX thread.
public final class JoinView extends BorderPane {
    public static final double WIDTH = 560;
    public static final double HEIGHT = 640;

    private final JoinViewModel model;
    private final TextField name = new TextField();
    private final ServerPart server;
    private final Button join = new Button();
    private final Label progress = new Label();

    /// @param host offers to run a server here
    public JoinView(JoinViewModel model, FindingViewModel finding, Node host) {
        this.model = model;
        this.server = new ServerPart(model, finding);
        getStyleClass().add("join");
        setPrefSize(WIDTH, HEIGHT);
        VBox fields = new VBox(22, title(), nameField(), server, host);
        fields.getStyleClass().add("join-fields");
        // In a low window, and with a larger text, the fields scroll and the button stays in sight.
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setBottom(foot());
        finding.servers().addListener((ListChangeListener<FoundServer>) _ -> model.offer(finding.servers()));
        model.offer(finding.servers());
        model.stageProperty().subscribe(this::show);
        model.choiceProperty().subscribe(this::showAction);
    }

    /// What is to be done when somebody asks what is wrong with an address, or, without one, with finding
    /// servers.
    public void onQuestion(ServerPart.Question question) {
        server.onQuestion(question);
    }

    /// To the name: Enter joins from there.
    @Override
    public void requestFocus() {
        name.requestFocus();
        name.end();
    }

    private static HBox title() {
        Label title = new Label(Texts.text("join.title"));
        title.getStyleClass().add("join-title");
        Label subtitle = new Label(Texts.text("join.subtitle"));
        subtitle.getStyleClass().add("join-subtitle");
        VBox words = new VBox(2, title, subtitle);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox line = new HBox(14, AppIcon.node(48), words);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Field nameField() {
        name.textProperty().bindBidirectional(model.nameProperty());
        name.setPromptText(Texts.text("join.name-prompt"));
        name.setOnAction(_ -> model.join());
        Avatar avatar = new Avatar(Avatar.Size.FIELD);
        // The server chooses the colour; until then it is the product's.
        name.textProperty().subscribe(typed -> avatar.show(typed, NameColor.INDIGO));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(12, avatar, name);
        row.setAlignment(Pos.CENTER_LEFT);
        return new Field(Texts.text("join.name"), name, row, model.nameProblemProperty());
    }

    private HBox foot() {
        CheckBox automatically = new CheckBox(Texts.text("join.automatically"));
        automatically.selectedProperty().bindBidirectional(model.automaticallyProperty());
        automatically.setMinWidth(Region.USE_PREF_SIZE);
        progress.getStyleClass().addAll("muted", "small");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(progress, Priority.ALWAYS);
        join.getStyleClass().setAll("primary-button", "join-button");
        HBox foot = new HBox(12, automatically, progress, join);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("join-foot");
        return foot;
    }

    private void show(Stage stage) {
        switch (stage) {
            case Stage.Filling _ -> {
                progress.setText("");
                join.setOnAction(_ -> model.join());
                join.setDefaultButton(true);
            }
            case Stage.Joining joining -> {
                progress.setText(Texts.text("join.joining", joining.to()));
                join.setOnAction(_ -> model.cancel());
                join.setDefaultButton(false);
            }
        }
        boolean filling = stage instanceof Stage.Filling;
        name.setEditable(filling);
        server.setEditable(filling);
        showAction();
    }

    private void showAction() {
        join.setText(
                switch (model.stageProperty().get()) {
                    case Stage.Joining _ -> Texts.text("join.cancel");
                    case Stage.Filling _ -> action();
                });
    }

    private String action() {
        return switch (model.choiceProperty().get()) {
            case Choice.Open _ -> Texts.text("join.join");
            case Choice.Listed(FoundServer chosen) -> Texts.text("join.join-this", chosen.name());
            case Choice.Typed(String typed) -> Texts.text("join.join-this", typed.strip());
        };
    }
}

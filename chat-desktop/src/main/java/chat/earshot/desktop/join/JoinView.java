package chat.earshot.desktop.join;

import chat.earshot.common.model.NameColor;
import chat.earshot.desktop.join.JoinViewModel.Stage;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.AppIcon;
import chat.earshot.desktop.look.Avatar;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Asks for a name and a server. FX thread.
public final class JoinView extends VBox {
    public static final double WIDTH = 560;

    private final JoinViewModel model;
    private final TextField name = new TextField();
    private final CustomTextField address = new CustomTextField();
    private final Button join = new Button();
    private final Label progress = new Label();

    /// @param host offers to run a server here
    public JoinView(JoinViewModel model, Node host) {
        super(24);
        this.model = model;
        getStyleClass().add("join");
        setPrefWidth(WIDTH);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().setAll(title(), nameField(), addressField(), host, space, foot());
        model.stageProperty().subscribe(this::show);
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

    private Field addressField() {
        address.textProperty().bindBidirectional(model.addressProperty());
        address.setPromptText(Texts.text("join.address-prompt"));
        address.getStyleClass().add("server-field");
        address.setLeft(new FontIcon(BootstrapIcons.HDD_NETWORK));
        address.setOnAction(_ -> model.join());
        return new Field(Texts.text("join.address"), address, address, model.addressProblemProperty());
    }

    private HBox foot() {
        CheckBox automatically = new CheckBox(Texts.text("join.automatically"));
        automatically.selectedProperty().bindBidirectional(model.automaticallyProperty());
        progress.getStyleClass().addAll("muted", "small");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(progress, Priority.ALWAYS);
        join.getStyleClass().setAll("primary-button");
        join.setMinWidth(Region.USE_PREF_SIZE);
        HBox foot = new HBox(12, automatically, progress, join);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void show(Stage stage) {
        switch (stage) {
            case Stage.Filling _ -> {
                progress.setText("");
                join.setText(Texts.text("join.join"));
                join.setOnAction(_ -> model.join());
                join.setDefaultButton(true);
            }
            case Stage.Joining joining -> {
                progress.setText(Texts.text("join.joining", joining.to()));
                join.setText(Texts.text("join.cancel"));
                join.setOnAction(_ -> model.cancel());
                join.setDefaultButton(false);
            }
        }
        boolean filling = stage instanceof Stage.Filling;
        name.setEditable(filling);
        address.setEditable(filling);
    }
}

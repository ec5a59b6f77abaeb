package chat.earshot.desktop.finding;

import chat.earshot.desktop.finding.FoundServer.Acquaintance;
import chat.earshot.desktop.finding.FoundServer.Condition;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.Script;
import java.time.Duration;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// A server in the list: its name and address, how many people are there, how far it is. FX thread.
final class ServerCell extends ListCell<FoundServer> {
    private static final PseudoClass SILENT = PseudoClass.getPseudoClass("silent");
    private static final long NANOS_OF_A_MILLI = 1_000_000;

    private final FontIcon sign = new FontIcon(BootstrapIcons.HDD_STACK);
    private final Label name = new Label();
    private final Label place = new Label();
    private final Label people = new Label();
    private final Label way = new Label();
    private final FontIcon chosen = new FontIcon(BootstrapIcons.CHECK_CIRCLE);
    private final HBox row;

    ServerCell() {
        getStyleClass().add("server-cell");
        StackPane tile = new StackPane(sign);
        tile.getStyleClass().add("server-tile");
        name.getStyleClass().add("server-cell-name");
        place.getStyleClass().addAll("muted", "server-cell-place");
        people.setMinWidth(USE_PREF_SIZE);
        way.setMinWidth(USE_PREF_SIZE);
        way.getStyleClass().add("muted");
        VBox words = new VBox(1, name, place);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox figures = new VBox(1, people, way);
        figures.setAlignment(Pos.CENTER_RIGHT);
        chosen.getStyleClass().add("server-cell-chosen");
        chosen.managedProperty().bind(chosen.visibleProperty());
        chosen.visibleProperty().bind(selectedProperty());
        row = new HBox(12, tile, words, figures, chosen);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(FoundServer server, boolean empty) {
        super.updateItem(server, empty);
        setGraphic(empty ? null : row);
        setAccessibleText(null);
        pseudoClassStateChanged(SILENT, false);
        if (!empty) {
            show(server);
        }
    }

    private void show(FoundServer server) {
        name.setText(server.name());
        Script.dress(name, server.name());
        place.setText(placeOf(server));
        show(server.condition(), server.acquaintance());
        setAccessibleText(String.join(", ", server.name(), place.getText(), people.getText(), way.getText()));
    }

    private void show(Condition condition, Acquaintance acquaintance) {
        switch (condition) {
            case Condition.Open(int online, Duration roundTrip) -> {
                sign.setIconCode(
                        acquaintance == Acquaintance.HERE ? BootstrapIcons.HOUSE_DOOR : BootstrapIcons.HDD_STACK);
                show(Texts.text("find.online", online), wayOf(roundTrip));
            }
            case Condition.Locked(int online, Duration roundTrip) -> {
                sign.setIconCode(BootstrapIcons.LOCK);
                show(Texts.text("find.online", online), Texts.text("find.locked", wayOf(roundTrip)));
            }
            case Condition.Asked _ -> {
                sign.setIconCode(BootstrapIcons.HDD_STACK);
                show("", "");
            }
            case Condition.Silent _ -> {
                pseudoClassStateChanged(SILENT, true);
                sign.setIconCode(BootstrapIcons.HDD_STACK);
                show("", Texts.text("find.silent"));
            }
        }
    }

    private void show(String online, String distance) {
        people.setText(online);
        people.setManaged(!online.isEmpty());
        way.setText(distance);
    }

    private static String placeOf(FoundServer server) {
        return switch (server.acquaintance()) {
            case HERE -> Texts.text("find.here");
            case VISITED -> Texts.text("find.visited", server.address());
            case ANNOUNCED -> server.address().toString();
        };
    }

    private static String wayOf(Duration roundTrip) {
        return Texts.text("find.milliseconds", Math.max(1, roundTrip.toNanos() / NANOS_OF_A_MILLI));
    }
}

package chat.earshot.desktop.finding;

import chat.earshot.desktop.finding.FindingViewModel.Looking;
import chat.earshot.desktop.language.Texts;
import chat.earshot.desktop.look.Dot;
import chat.earshot.desktop.look.Presence;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of servers, of which one can be chosen. FX thread.
public final class ServersView extends VBox {
    private static final double ROW = 60;
    private static final double EDGES = 14;
    private static final int MOST_ROWS = 4;

    private final FindingViewModel model;
    private final ListView<FoundServer> list = new ListView<>();
    private final Label caption = new Label(Texts.text("find.caption"));
    private final Label nothing = new Label();
    private final Dot dot = new Dot(8);
    private final Label looking = new Label();
    private Consumer<FoundServer> onChosen = _ -> {};
    private Runnable onConfirmed = () -> {};
    private @Nullable FoundServer chosen;
    /// While the list is brought up to date its selection is nobody's choice.
    private boolean updating;

    public ServersView(FindingViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("servers");
        caption.getStyleClass().add("field-label");
        caption.setLabelFor(list);
        getChildren().setAll(head(), list);
        prepareList();
        model.lookingProperty().subscribe(this::show);
        model.servers().addListener((ListChangeListener<FoundServer>) _ -> bringUpToDate());
        bringUpToDate();
    }

    /// What happens when somebody chooses a server, and when somebody wants to go there at once.
    public void onChoice(Consumer<FoundServer> choice, Runnable confirmation) {
        onChosen = choice;
        onConfirmed = confirmation;
    }

    /// Shows which one is chosen.
    public void choose(@Nullable FoundServer server) {
        chosen = server;
        select();
    }

    /// To the list.
    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private HBox head() {
        looking.getStyleClass().addAll("muted", "small");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, caption, space, dot, looking);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void prepareList() {
        list.getStyleClass().add("server-list");
        list.setAccessibleText(Texts.text("find.caption"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new ServerCell());
        nothing.getStyleClass().addAll("muted", "small");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        MenuItem forget = new MenuItem(Texts.text("find.forget"));
        forget.setOnAction(_ -> forgetSelected());
        ContextMenu menu = new ContextMenu(forget);
        menu.setOnShowing(_ -> forget.setDisable(forgettable().isEmpty()));
        list.setContextMenu(menu);
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !list.getItems().isEmpty()) {
            event.consume();
            onConfirmed.run();
        } else if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            forgetSelected();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            onConfirmed.run();
        }
    }

    private Optional<FoundServer> forgettable() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .filter(server -> server.acquaintance() == FoundServer.Acquaintance.VISITED);
    }

    private void forgetSelected() {
        forgettable().map(FoundServer::server).ifPresent(model::forget);
    }

    private void selected(@Nullable FoundServer server) {
        if (!updating && server != null) {
            chosen = server;
            onChosen.accept(server);
        }
    }

    private void bringUpToDate() {
        updating = true;
        list.getItems().setAll(model.servers());
        updating = false;
        select();
        int rows = Math.clamp(model.servers().size(), 1, MOST_ROWS);
        list.setPrefHeight(rows * ROW + EDGES);
        list.setMinHeight(ROW + EDGES);
    }

    private void select() {
        updating = true;
        FoundServer wanted = chosen;
        list.getSelectionModel().clearSelection();
        if (wanted != null) {
            list.getItems().stream()
                    .filter(server -> server.server().equals(wanted.server()))
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
        updating = false;
    }

    private void show(Looking now) {
        dot.show(now == Looking.LOOKING ? Presence.HERE : Presence.AWAY);
        looking.setText(
                switch (now) {
                    case NOT_NOW -> "";
                    case LOOKING -> Texts.text("find.looking");
                    case NO_NETWORK -> Texts.text("find.no-network");
                });
        nothing.setText(Texts.text(now == Looking.NO_NETWORK ? "find.nothing-alone" : "find.nothing"));
    }
}

package chat.earshot.desktop;

import chat.earshot.desktop.cache.VisitedServers.Visited;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.desktop.hosting.HostingViewModel.State;
import chat.earshot.desktop.language.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// What the menu at the server's name offers. FX thread.
final class ServerActions {
    private final Workspace workspace;
    private final Pages pages;
    private final Farewell farewell;

    ServerActions(Workspace workspace, Pages pages, Farewell farewell) {
        this.workspace = workspace;
        this.pages = pages;
        this.farewell = farewell;
    }

    /// @param visited the servers joined before, the one that is joined now first
    List<MenuItem> items(Supplier<List<Visited>> visited) {
        MenuItem addresses = item("server.addresses", this::showHosting);
        workspace.hosting().stateProperty().subscribe(state -> addresses.setVisible(state instanceof State.Running));
        Menu before = new Menu(Texts.text("server.before"));
        workspace.connection().stateProperty().subscribe(state -> {
            if (state instanceof ConnectionState.Online || before.getItems().isEmpty()) {
                before.getItems()
                        .setAll(visited.get().stream()
                                .skip(1)
                                .map(this::itemFor)
                                .toList());
                before.setVisible(!before.getItems().isEmpty());
            }
        });
        return List.of(
                addresses,
                before,
                item("server.leave", workspace.client()::leave),
                item("server.quit", farewell::quit));
    }

    private MenuItem itemFor(Visited server) {
        MenuItem item = new MenuItem(Texts.text("server.before-one", server.name(), server.address()));
        // A name may have an underscore, which is not meant as a mark for the keyboard.
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> workspace.join().joinAt(server.address()));
        return item;
    }

    private void showHosting() {
        pages.showHosting(
                workspace.hosting(),
                Objects.requireNonNull(workspace.sidebar().getScene()).getWindow());
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}

package chat.earshot.desktop;

import chat.earshot.desktop.hosting.AddressesView;
import chat.earshot.desktop.hosting.HostingViewModel.State;
import chat.earshot.desktop.language.Texts;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.MenuItem;
import org.controlsfx.control.PopOver;

/// What the menu at the server's name offers. FX thread.
final class ServerActions {
    private final Workspace workspace;

    ServerActions(Workspace workspace) {
        this.workspace = workspace;
    }

    List<MenuItem> items() {
        MenuItem addresses = item("server.addresses", this::showAddresses);
        workspace.hosting().stateProperty().subscribe(state -> addresses.setVisible(state instanceof State.Running));
        return List.of(addresses, item("server.leave", workspace.client()::leave), item("server.quit", Platform::exit));
    }

    private void showAddresses() {
        if (workspace.hosting().stateProperty().get() instanceof State.Running running) {
            show(running.others());
        }
    }

    void show(List<String> addresses) {
        PopOver popOver = new PopOver(new AddressesView(addresses));
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setAnimated(false);
        popOver.show(workspace.sidebar().serverMenu());
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}

package chat.earshot.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.earshot.common.model.ServerId;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.connection.ConnectionState;
import chat.earshot.server.testing.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the menu at the server's name offers.
class ServerActionsTest {
    private static final Duration CEILING = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void theServersJoinedBeforeAreOneClickAway() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), 0);
                Shown shown = Shown.in(folder.resolve("profile"))) {
            Workspace workspace = shown.workspace();
            String address = "127.0.0.1:" + server.port();
            workspace.visited().welcomed(address, new Event.ServerInfo(new ServerId("one"), "Work_shop", "1.0.0"));
            workspace.visited().welcomed("nas:1337", new Event.ServerInfo(new ServerId("two"), "NAS", "1.0.0"));
            Pages pages = Fx.get(() -> new Pages(shown.theme()));
            List<MenuItem> items =
                    Fx.get(() -> new ServerActions(workspace, pages, new Farewell(workspace, shown.theme(), pages))
                            .items(workspace.visited()::all));
            Menu before = (Menu)
                    items.stream().filter(Menu.class::isInstance).findFirst().orElseThrow();
            // The first one is where one is.
            assertThat(Fx.get(before::getItems))
                    .extracting(MenuItem::getText)
                    .containsExactly("Work_shop (" + address + ")");
            Fx.run(() -> {
                workspace.join().nameProperty().set("Mia");
                before.getItems().getFirst().fire();
            });
            eventually(() -> workspace.connection().stateProperty().get() instanceof ConnectionState.Online);
            assertThat(workspace.visited().all().getFirst().address()).isEqualTo(address);
            eventually(() -> before.getItems().getFirst().getText().equals("NAS (nas:1337)"));
        }
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(CEILING).until(() -> Fx.get(condition));
    }
}
